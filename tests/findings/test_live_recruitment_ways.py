"""What is said of the way from enquiry to approval: periods, cohorts, sources."""

from datetime import date

from findings import live_recruitment_cohorts as cohorts
from findings import live_recruitment_funnel as funnel
from findings import live_recruitment_left as left
from findings import live_recruitment_sources as sources

UNTIL, BEFORE = date(2026, 10, 31), date(2025, 10, 31)
YEAR, YEAR_BEFORE = date(2026, 3, 31), date(2025, 3, 31)
STAGES = ("Enquiries", "Initial visits", "Applications (stage 1)", "Approved")


def steps(*counts, end=UNTIL, cut="rolling_12"):
    """Return a funnel of these counts, with the shares that follow from them."""
    rows = []
    for place, number in enumerate(counts):
        above = counts[place - 1] if place else None
        rows.append(
            {
                "stage": STAGES[place],
                "stage_order": place + 1,
                "cut": cut,
                "period_start": date(end.year - 1, 4, 1),
                "period_end": end,
                "household_count": number,
                "household_count_symbol": "c" if number is None else None,
                "of_previous_stage_pct": 100 * number / above
                if number is not None and above
                else None,
                "of_enquiries_pct": 100 * number / counts[0]
                if number is not None and counts[0]
                else None,
            }
        )
    return rows


def test_conversion_fell_and_the_step_that_fell_most_is_named():
    # Approved of enquiries: 20/200 = 10% then, 12/200 = 6% now. Visits of enquiries
    # 50% then, 45% now; applications of visits 40% then, 40% now; approved of
    # applications 50% then, 33.3% now: the last fell by a third, the first by a tenth.
    rows = [*steps(200, 100, 40, 20, end=BEFORE), *steps(200, 90, 36, 12)]
    assert funnel.change(rows) == (
        "Approvals were 6.0% of enquiries in the 12 months to October 2026, down from"
        " 10.0% in the 12 months to October 2025. The step that fell most: from"
        " applications (stage 1) to approved, 50.0% then and 33.3% now."
    )


def test_conversion_that_rose_and_that_stayed():
    rows = [*steps(200, 90, 36, 12, end=BEFORE), *steps(200, 100, 40, 20)]
    assert "up from 6.0%" in funnel.change(rows)
    assert "rose most: from applications (stage 1)" in funnel.change(rows)
    same = [*steps(200, 90, 36, 12, end=BEFORE), *steps(100, 45, 18, 6)]
    assert funnel.change(same) == (
        "Approvals were 6.0% of enquiries in the 12 months to October 2026, as in the"
        " 12 months to October 2025."
    )


def test_conversion_without_a_period_before_or_without_enquiries():
    assert funnel.change(steps(200, 90, 36, 12)) == (
        "Approvals were 6.0% of enquiries in the 12 months to October 2026."
    )
    assert funnel.change(steps(0, 0, 0, 3)) == (
        "3 approved in the 12 months to October 2026."
    )
    hidden = {**steps(0, 0, 0, None)[-1], "is_rounded": True}
    assert funnel.change([hidden]) == (
        "How many were approved in the 12 months to October 2026 is withheld: too few"
        " to show."
    )
    about = {**steps(0, 0, 0, 15)[-1], "is_rounded": True}
    assert funnel.change([about]).startswith("About 15 approved in the 12 months")
    assert funnel.change([]) == "Nothing is known of these months."


def test_no_step_is_named_where_none_is_known():
    rows = [*steps(200, None, 40, 20, end=BEFORE), *steps(200, 90, None, 12)]
    assert funnel.change(rows).endswith("10.0% in the 12 months to October 2025.")


def test_years_stand_in_where_twelve_months_are_withheld():
    years = [
        *steps(200, 80, 30, 15, end=YEAR, cut="year"),
        *steps(210, 80, 30, 14, end=YEAR_BEFORE, cut="year"),
    ]
    withheld = [*steps(200, None, 36, 12), *steps(200, 100, 40, 20, end=BEFORE)]
    shown = funnel.compared([*withheld, *years], UNTIL)
    assert [row["period_end"] for row in shown][::4] == [YEAR_BEFORE, YEAR]
    assert "in 2025/26" in funnel.change(shown)
    whole = [*steps(200, 90, 36, 12), *steps(200, 100, 40, 20, end=BEFORE)]
    assert {r["cut"] for r in funnel.compared([*whole, *years], UNTIL)} == {
        "rolling_12"
    }
    # Neither is whole: the months are shown with their symbols.
    half = [*steps(200, None, 30, 15, end=YEAR, cut="year"), *withheld]
    assert {r["cut"] for r in funnel.compared(half, UNTIL)} == {"rolling_12"}


def part(name, number, total, start=date(2025, 4, 1), end=YEAR, **others):
    is_shown = number is not None and bool(total)
    return {
        "part": name,
        "part_order": 1,
        "cut": "year",
        "period_start": start,
        "period_end": end,
        "tally_count": number,
        "tally_count_symbol": "c" if number is None else None,
        "total_count": total,
        "total_count_symbol": "c" if total is None else None,
        "of_total_pct": 100 * number / total if is_shown else None,
        "of_total_pct_symbol": None if is_shown else "c",
        "document_id": "d",
        "reference": "r",
        **others,
    }


def test_a_cohort_says_how_many_are_still_open():
    rows = [
        part("Approved", 19, 200),
        part("Open, in assessment", 2, 200),
        part("Open, not yet applied", 1, 200),
        part("Left before applying", 178, 200),
        part("Approved", 1, 50, start=date(2026, 4, 1), end=UNTIL),
    ]
    assert cohorts.cohorts(rows) == (
        "Of 200 enquiries in 2025/26, 19 (9.5%) have been approved so far; 3 are still"
        " open."
    )


def test_a_cohort_with_nobody_open_or_approved():
    assert cohorts.cohorts([part("Left before applying", 8, 8)]) == (
        "Of 8 enquiries in 2025/26, 0 have been approved so far; none is still open."
    )


def test_a_cohort_of_which_parts_are_withheld():
    rows = [part("Approved", 20, 200), part("Open, in assessment", None, 200)]
    assert cohorts.cohorts(rows).endswith("how many are still open is withheld.")
    assert "withheld" in cohorts.cohorts([part("Approved", None, None)])


def test_only_whole_years_are_concluded_from():
    running = part("Approved", 1, 50, start=date(2026, 4, 1), end=UNTIL)
    assert cohorts.cohort_name(running) == "2026/27 so far"
    assert "do not hold a whole year" in cohorts.cohorts([running])


def test_the_two_conversions_stand_beside_each_other():
    years = [
        {
            **row,
            "stage": "Households approved",
            "of_enquiries_pct_symbol": None,
            "document_id": "d",
            "reference": "r",
        }
        for row in steps(200, 80, 30, 16, end=YEAR, cut="year")[-1:]
    ]
    rows = cohorts.by_year(years, [part("Approved", 19, 200)], "fostering")
    assert [(r["way"], r["conversion_pct"]) for r in rows] == [
        (cohorts.SAME_YEAR, 8.0),
        (cohorts.SO_FAR, 9.5),
    ]
    assert cohorts.both_ways(rows) == (
        "Approvals of 2025/26 were 8.0% of the year's enquiries; of those who enquired"
        " in 2025/26, 9.5% are approved so far."
    )
    assert "do not hold" in cohorts.both_ways([])
    hidden = [{**rows[0], "conversion_pct": None}]
    assert cohorts.both_ways(hidden) == "Neither conversion of 2025/26 can be shown."


def gone(name, number, total, end=UNTIL, cut="rolling_12", **others):
    row = part(name, number, total, end=end, **others)
    return {**row, "cut": cut, "dim_1": "", "value_1": "", "value_2": ""} | others


def test_most_left_where():
    rows = [
        gone("After the enquiry", 115, 183, end=BEFORE),
        gone("After the enquiry", 145, 217),
        gone("In stage 1", 6, 217),
    ]
    assert left.stages(rows) == (
        "217 left without approval in the 12 months to October 2026, 145 (66.8%) of"
        " them after the enquiry; 115 (62.8%) in the 12 months to October 2025."
    )
    assert left.stages([]) == "The records tell of nobody who left without approval."
    assert left.stages([gone("In stage 1", None, 7)]).endswith("stage is withheld.")


def test_an_earlier_month_shows_the_years_that_had_ended_by_then():
    rows = [
        gone("In stage 1", 6, 20),
        gone("In stage 1", 5, 20, end=YEAR, cut="year"),
        gone("In stage 1", 5, 20, end=YEAR_BEFORE, cut="year"),
    ]
    assert left.two_periods(rows, UNTIL) == rows[:1]
    found = left.two_periods(rows, date(2026, 6, 30))
    assert [row["period_end"] for row in found] == [YEAR_BEFORE, YEAR]
    assert left.two_periods(rows, date(2020, 1, 31)) == []


def test_reasons_are_ranked_by_the_last_period():
    def why(reason, end, total, name="In stage 1", number=5):
        return gone(name, number, total, end=end, dim_1="reason", value_1=reason)

    rows = left.by_reason(
        [
            why("Moved", UNTIL, 10),
            why("Moved", UNTIL, 10, "After the enquiry", None),
            why("Moved", BEFORE, 30),
            why("Money", UNTIL, 20),
        ]
    )
    assert [(r["reason"], r["period_end"]) for r in rows] == [
        ("Money", UNTIL),
        ("Moved", UNTIL),
        ("Moved", BEFORE),
    ]
    assert (rows[1]["stage_3_count"], rows[1]["stage_1_count"]) == (5, None)
    assert rows[1]["stage_1_count_symbol"] == "c"
    assert rows[1]["stage_4_count"] == 0
    assert left.reasons(rows) == (
        "The commonest reason in the 12 months to October 2026 was “Money”: 20."
    )
    assert left.reasons(rows[1:]).endswith(
        "“Moved”: 10, 20 fewer than in the period before."
    )
    assert left.reasons([]) == "The records give no reasons for leaving."
    hidden = [{**rows[0], "household_count": None}]
    assert left.reasons(hidden) == "Every reason is too rare to be shown."


def source(name, part_name, number, total):
    return part(part_name, number, total, value_1=name)


def test_the_best_source_by_share_and_by_number():
    rows = sources.by_source(
        [
            source("Web", "Approved", 20, 250),
            source("Web", "Still open", 15, 250),
            source("Friends", "Approved", 10, 100),
            source("Radio", "Left", 40, 40),
        ]
    )
    assert [(r["enquiry_source"], r["approved_pct"]) for r in rows] == [
        ("Friends", 10.0),
        ("Web", 8.0),
        ("Radio", 0.0),
    ]
    assert sources.sources(rows, "fostering") == (
        "Friends ends in approval most often: 10.0% of 100 enquiries. Web brings most"
        " approvals: 20."
    )
    assert sources.source_text(rows[1]) == "8.0% (20 of 250; 15 open)"
    assert sources.sources(rows[:1], "fostering").endswith("brings most approvals.")


def test_sources_without_approvals_or_without_numbers():
    none = sources.by_source([source("Radio", "Left", 40, 40)])
    assert sources.sources(none, "fostering") == (
        "No source of fostering enquiries has ended in approval yet."
    )
    few = sources.by_source([source("Radio", "Left", None, 7)])
    assert few[0]["approved_pct_symbol"] == "c"
    assert "do not show" in sources.sources(few, "fostering")
    assert "do not show" in sources.sources([], "fostering")


def rounded(*rows):
    return [{**row, "is_rounded": True} for row in rows]


def test_a_funnel_of_rounded_counts_is_about():
    rows = rounded(*steps(200, 80, 30, 10, end=BEFORE), *steps(200, 80, 30, 15))
    # 15 of 200 are 7.5%, 10 of 200 5.0%; 15 of 30 are 50%, 10 of 30 33.3%.
    assert funnel.change(rows) == (
        "Approvals were about 8% of enquiries in the 12 months to October 2026, up from"
        " about 5% in the 12 months to October 2025. The step that rose most: from"
        " applications (stage 1) to approved, about 33% then and about 50% now."
    )
    assert funnel.stage_text(rows[-1]) == "about 15 (8% of enquiries)"
    near = rounded(*steps(200, 80, 30, 10, end=BEFORE), *steps(205, 80, 30, 10))
    # 10 of 205 are 4.9%: no other than 5% once it is told as about.
    assert funnel.change(near) == (
        "Approvals were about 5% of enquiries in the 12 months to October 2026, as in"
        " the 12 months to October 2025."
    )


def test_cohorts_of_rounded_counts_are_about():
    rows = rounded(part("Approved", 20, 224), part("Open, in assessment", 5, 224))
    assert cohorts.cohorts(rows) == (
        "Of 224 enquiries in 2025/26, about 20 (9%) have been approved so far; about 5"
        " are still open."
    )
    both = cohorts.by_year([], rows[:1], "fostering")
    assert cohorts.both_ways(both) == (
        "Of those who enquired in 2025/26, about 9% are approved so far."
    )
    assert cohorts.conversion_text(both[0]) == "9%"


def test_those_who_left_are_about_where_counts_are_rounded():
    now, before = (
        gone("After the enquiry", number, total, end=end, is_total_rounded=False)
        for number, total, end in ((145, 217, UNTIL), (115, 183, BEFORE))
    )
    assert left.stages(rounded(before, now)) == (
        "217 left without approval in the 12 months to October 2026, about 145 (67%) of"
        " them after the enquiry; about 115 (63%) in the 12 months to October 2025."
    )
    few = gone("In stage 1", None, 15, is_total_rounded=True)
    assert left.stages(rounded(few)) == (
        "About 15 left without approval in the 12 months to October 2026; at which"
        " stage is withheld."
    )
    named = {"dim_1": "reason", "value_1": "Money", "is_total_rounded": True}
    rows = left.by_reason(rounded(before | named, now | named))
    # Totals of 217 and 183 under a reason would be rounded: 215 and 185.
    rows = [{**r, "household_count": 5 * round(r["household_count"] / 5)} for r in rows]
    assert left.reasons(rows) == (
        "The commonest reason in the 12 months to October 2026 was “Money”: about 215,"
        " about 30 more than in the period before."
    )


def test_sources_of_rounded_counts_are_about():
    web, friends = (
        source(name, "Approved", number, total)
        for name, number, total in (("Web", 20, 255), ("Friends", 10, 125))
    )
    rows = sources.by_source(rounded(web, friends))
    assert sources.sources(rows, "fostering") == (
        "Friends ends in approval most often: about 8% of about 125 enquiries. Web"
        " brings most approvals: about 20."
    )
    assert sources.source_text(rows[1]) == "8% (20 of 255; 0 open)"
