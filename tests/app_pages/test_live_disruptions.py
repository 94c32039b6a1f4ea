"""The Disruptions page of a service's own records as a reader of totals opens it."""

import pytest

HERE = {"organisation": "Exampleshire"}


def text_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


@pytest.fixture
def opened(open_page):
    at = open_page("disruptions", **HERE)
    assert not at.exception
    return at


def latest(record, measure, cut="rolling_12"):
    """Return value, denominator and month of the latest shown, whole authority."""
    return record.sql(
        "select value, denominator, strftime(period_end, '%B %Y')"
        " from page_live_measures"
        f" where measure_id = '{measure}' and cut = '{cut}' and dim_1 = ''"
        " and value is not null order by period_end desc limit 1"
    ).fetchall()[0]


@pytest.mark.parametrize(
    ("definition", "measure", "words"),
    [
        ("Broad", "disruption_rate_broad_pct", "broadly defined"),
        ("Narrow", "disruption_rate_narrow_pct", "narrowly defined"),
    ],
)
def test_the_link_says_which_definition(open_page, record, definition, measure, words):
    at = open_page("disruptions", **HERE, definition=definition)
    share, moves, month = latest(record, measure)
    told = f"{share:.1f}% of {moves:.0f} moves in the 12 months to {month}"
    assert told in text_of(at)
    assert words in text_of(at)


def test_every_figure_is_there(opened, chart_rows):
    for name in (
        "disruption-rates",
        "what-is-counted",
        "moves-by",
        "three-or-more-this-year",
        "one-move-away",
        "three-or-more-placements",
        "long-term-stability",
        "how-long-placements-last",
    ):
        assert chart_rows(opened, name), name


def test_exclusions_are_counted_in_sight(opened, chart_rows):
    parts = {row["part"] for row in chart_rows(opened, "what-is-counted")}
    assert {"Same carer", "Temporary move", "Left care"} <= parts
    assert "Not counted:" in text_of(opened)


def test_the_forecast_is_the_last_point_of_the_year(opened, chart_rows, record):
    *_, last = chart_rows(opened, "three-or-more-this-year")
    expected = record.sql(
        "select forecast_pct, low_pct, high_pct from page_live_disruptions_forecast"
        " order by period_end desc limit 1"
    ).fetchall()[0]
    assert (last["share_pct"], last["low_pct"], last["high_pct"]) == expected


@pytest.mark.parametrize(
    ("split", "column"),
    [
        ("Reason", "reason"),
        ("Age", "age_band"),
        ("Kind of placement", "placement_kind"),
        ("Provider", "provider"),
    ],
)
def test_moves_are_split_as_the_link_says(open_page, chart_rows, record, split, column):
    at = open_page("disruptions", **HERE, by=split)
    assert not at.exception
    drawn = {
        (row["part"], row["move_count"], row["disruption_pct"])
        for row in chart_rows(at, "moves-by")
    }
    shown = record.sql(
        "select moves.value_1, moves.value, rates.value"
        " from page_live_measures as moves left join page_live_measures as rates"
        "  on rates.measure_id = 'disruption_rate_broad_pct'"
        "  and (rates.cut, rates.period_end, rates.dim_1, rates.value_1, rates.dim_2)"
        "   = (moves.cut, moves.period_end, moves.dim_1, moves.value_1, moves.dim_2)"
        " where moves.measure_id = 'placement_moves' and moves.cut = 'rolling_12'"
        f" and moves.period_end = '2026-10-31' and moves.dim_1 = '{column}'"
        " and moves.dim_2 = '' and moves.value is not null"
    ).fetchall()
    assert drawn == set(shown)
    assert len(drawn) >= 2
    has_rates = {share is not None for _, _, share in drawn}
    assert (True in has_rates) == (split != "Reason")


def test_groups_that_are_withheld_have_no_bar_and_are_named(opened, chart_rows, record):
    hidden = record.sql(
        "select value_1 from page_live_measures where measure_id = 'placement_moves'"
        " and cut = 'rolling_12' and period_end = '2026-10-31' and dim_1 = 'reason'"
        " and dim_2 = '' and value is null"
    ).fetchall()
    drawn = {row["part"] for row in chart_rows(opened, "moves-by")}
    assert hidden
    assert not drawn & {reason for (reason,) in hidden}
    assert all(reason.lower() in text_of(opened).lower() for (reason,) in hidden)


def test_filters_are_applied_before_the_rates(open_page, chart_rows, record):
    at = open_page("disruptions", **HERE, provider="In-house", age_band="5 to 9")
    assert not at.exception
    assert "age: 5 to 9; provider: In-house" in text_of(at)
    assert "Clear one of the two filters" in text_of(at)
    drawn = chart_rows(at, "disruption-rates")
    kept = record.sql(
        "select value from page_live_measures"
        " where measure_id = 'disruption_rate_broad_pct' and cut = 'rolling_12'"
        " and value_1 = '5 to 9' and value_2 = 'In-house'"
    ).fetchall()
    assert sorted(
        (row["value"] for row in drawn if row["series"] == "Broad"), key=str
    ) == sorted((value for (value,) in kept), key=str)


def test_a_month_before_the_records_reach_back_says_so(open_page):
    at = open_page("disruptions", **HERE, month="May 2020")
    assert not at.exception
    assert "The records do not tell of every move" in text_of(at)


def test_readers_of_totals_see_no_child(opened, record):
    assert "Pseudonymous list" not in text_of(opened)
    assert record.sql("from page_live_disruptions_cases").fetchall() == []


def test_the_service_has_its_list(exact):
    listed = exact.sql(
        "select placements, count(*) from page_live_disruptions_cases group by all"
    ).fetchall()
    assert sorted(listed) == sorted(_with_placements(exact, "dim_1 = ''"))


@pytest.mark.parametrize("dim", ["age_band", "sex", "ethnic_group", "provider"])
def test_the_list_has_the_filters_of_the_page(exact, dim):
    """A list under a filter holds as many children as the count under it."""
    asked = f"select distinct {dim} from page_live_disruptions_cases"
    for (value,) in exact.sql(asked).fetchall():
        listed = exact.sql(
            "select placements, count(*) from page_live_disruptions_cases"
            f" where {dim} = $value group by all",
            params={"value": value},
        ).fetchall()
        where = f"dim_1 = '{dim}' and value_1 = '{value}' and dim_2 = ''"
        counted = [row for row in _with_placements(exact, where) if row[1]]
        assert sorted(listed) == sorted(counted), value


def _with_placements(exact, where):
    """Return how many children had two placements, and more, since 1 April."""
    return exact.sql(
        "select part, tally_count from page_live_tallies"
        " where tally_id = 'children_by_placements' and cut = 'year_to_date'"
        f" and {where} and part_order > 1"
        " qualify period_end = max(period_end) over ()"
    ).fetchall()
