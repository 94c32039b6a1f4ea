"""How old the records are, whether they are made up, what could not be read."""

from datetime import UTC, date, datetime

from findings import freshness as says

AYTON = {
    "organisation_name": "Ayton",
    "extracted_date": date(2026, 11, 5),
    "last_month_end": date(2026, 10, 31),
    "is_fictional": False,
}


def test_the_line_says_whose_how_old_and_up_to_when():
    assert says.told(AYTON, date(2026, 11, 22)) == (
        "Records of Ayton drawn on 5 November 2026, 17 days ago."
        " Complete months up to 31 October 2026."
    )


def test_records_of_today_are_of_today():
    assert "5 November 2026, today." in says.told(AYTON, date(2026, 11, 5))


def test_records_without_a_whole_month_say_nothing_of_months():
    told = says.told({**AYTON, "last_month_end": None}, date(2026, 11, 6))
    assert told == "Records of Ayton drawn on 5 November 2026, 1 day ago."


def test_only_what_is_made_up_is_called_fictional():
    assert says.fictional(AYTON) == ""
    told = says.fictional({**AYTON, "is_fictional": True})
    assert told.startswith("Ayton is fictional")


def test_a_failed_attempt_says_when_and_how_much_there_is_to_mend():
    at = datetime(2026, 11, 22, 9, 5, tzinfo=UTC)
    assert says.failed(at, 1) == (
        "Newer files were found on 22 November 2026 at 09:05 and could not be read:"
        " 1 thing to mend. The figures before them are shown. Data check says what."
    )
