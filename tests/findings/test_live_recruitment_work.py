"""What is said of waits, of open work and its limits, and of households."""

from datetime import date

from findings import live_recruitment_homes as homes
from findings import live_recruitment_open as open_work
from findings import live_recruitment_time as times

UNTIL, BEFORE = date(2026, 10, 31), date(2025, 10, 31)
DRAWN = date(2026, 11, 5)


def wait(part, median, p90=None, symbol=None):
    return {
        "part": part,
        "median_days": median,
        "p90_days": p90,
        "days_symbol": symbol,
    }


def test_a_wait_stands_beside_its_limit():
    rows = [wait("Stage 1", 65, 81), wait("Application to decision", 190, 229)]
    assert times.waits(rows, "fostering") == (
        "Half of the waits from application to decision took 190 days or less (own"
        " limit: 6 months); one in ten took 229 days or more."
    )
    assert times.waits([wait("Stage 1", 55, 60)], "adoption") == (
        "Half of the assessments finished stage 1 in 55 days or less (limit: 2 months);"
        " nine in ten were within it."
    )


def test_waits_that_are_withheld_or_have_no_limit():
    hidden = [wait("Application to decision", None, symbol="c")]
    assert times.waits(hidden, "fostering").startswith("Too few fostering waits")
    assert times.waits([wait("Stage 1", 65, 81)], "fostering").startswith("Too few")
    (row,) = times.with_limits(hidden, "fostering")
    assert times.wait_text(row) == "[c]"
    assert times.wait_label(row) == "Application to decision\n(own limit: 6 months)"
    (free,) = times.with_limits([wait("Stage 1", 1)], "fostering")
    assert (times.wait_text(free), free["limit_days"]) == ("1 day", None)
    assert times.wait_label(free) == "Stage 1"


def standard(measure_id, value, end=UNTIL):
    return {"measure_id": measure_id, "value": value, "period_end": end}


def test_the_standard_met_least_often_and_the_one_that_fell():
    rows = [
        standard("first_response_same_day_pct", 80.0, BEFORE),
        standard("initial_visit_72_hours_pct", 60.0, BEFORE),
        standard("first_response_same_day_pct", 70.0),
        standard("initial_visit_72_hours_pct", 65.0),
    ]
    assert times.standards(rows, UNTIL) == (
        "The standard met least often is “Visited within 72 hours”: 65.0% in the 12"
        " months to October 2026. Compared with a year before, “Answered on the day of"
        " the enquiry” fell most, by 10.0 percentage points."
    )
    assert "it fell most, by 10.0" in times.standards([rows[0], rows[2]], UNTIL)


def test_no_standard_fell_or_none_is_known():
    rows = [standard("initial_visit_72_hours_pct", 65.0)]
    assert times.standards(rows, UNTIL).endswith("in the 12 months to October 2026.")
    none = [standard("initial_visit_72_hours_pct", None)]
    assert times.standards(none, UNTIL).startswith("No standard can be shown")
    assert times.standards([], UNTIL).startswith("No standard can be shown")


def part(name, number, total=17):
    return {
        "part": name,
        "tally_count": number,
        "tally_count_symbol": "c" if number is None else None,
        "total_count": total,
        "total_count_symbol": "c" if total is None else None,
        "period_end": DRAWN,
    }


def test_open_assessments_by_stage():
    rows = [part("In stage 1", 8), part("In stage 2", 9)]
    assert open_work.open_by_stage(rows, "fostering") == (
        "17 fostering assessments were open on 5 November 2026; the largest group, 9,"
        " in stage 2."
    )
    one = [part("In stage 1", None, 1)]
    assert open_work.open_by_stage(one, "fostering") == (
        "1 fostering assessment was open on 5 November 2026."
    )
    assert open_work.open_by_stage([], "adoption") == "No adoption assessment is open."
    assert "withheld" in open_work.open_by_stage([part("In stage 1", None, None)], "x")
    hidden = [part("In stage 1", None, 13), part("In stage 2", None, 13)]
    assert open_work.open_by_stage(hidden, "adoption").endswith(
        "; in which stage is withheld: too few of some to show."
    )


def test_what_waits_before_an_application():
    rows = [part("Not yet visited", 13, 22), part("Visited, not applied", 9, 22)]
    assert open_work.waiting(rows) == (
        "Before an application 22 more enquiries are open: 13 not yet visited and 9"
        " visited, not applied."
    )
    assert open_work.waiting([]).startswith("No enquiry is open")


def test_which_limits_will_hold():
    rows = [part("Over already", 1), part("Likely to run over", 13)]
    assert open_work.prospects(rows, "fostering") == (
        "Of 17 open fostering assessments, 1 is over already and 13 are likely to run"
        " over at the present pace."
    )
    in_time = [part("Likely in time", 17)]
    assert "0 are over already and 0 are likely" in open_work.prospects(in_time, "x")
    hidden = [part("Over already", None), part("Likely to run over", None)]
    assert open_work.prospects(hidden, "x").endswith(
        "is withheld: too few of some to show."
    )
    assert "no limit runs" in open_work.prospects([], "fostering")
    assert open_work.prospects([part("Over already", 1, None)], "x").startswith("Too")


def case(prospect, due, stage_days=10, age="Up to 30 days"):
    return {
        "prospect": prospect,
        "prospect_order": 1,
        "due_date": due,
        "due_month": due.replace(day=1),
        "left_days": (due - DRAWN).days,
        "stage_days": stage_days,
        "stage_age": age,
        "document_id": "d",
        "reference": "r",
    }


def test_how_many_limits_run_out_next():
    rows = [
        case("Over already", date(2026, 10, 30)),
        case("Likely to run over", date(2026, 11, 25)),
        case("Likely in time", date(2026, 11, 26)),
        case("Likely in time", date(2026, 12, 1)),
    ]
    assert open_work.breaches(rows) == (
        "1 limit is over already. In November 2026, 2 more run out, 1 of them likely"
        " before the decision."
    )
    assert open_work.breaches(rows[:1]) == "1 limit is over already; no other runs."
    assert open_work.breaches([]).startswith("No limit runs")
    assert open_work.listed_cases(rows) == (
        "The next limit runs out on 25 November 2026, in 20 days."
    )
    assert open_work.listed_cases(rows[:1]) == "1 limit, all of them over."


def test_the_longest_wait_in_a_stage():
    rows = [case("Likely in time", DRAWN, 158), case("Likely in time", DRAWN, 20)]
    assert open_work.ages(rows, "fostering") == (
        "The longest wait in a stage is 158 days; none of 2 fostering assessments has"
        " been in its stage for over 180 days."
    )
    old = [case("Over already", DRAWN, 181, "Over 180 days")]
    assert open_work.ages(old, "x").endswith(
        "1 of 1 x assessment has waited for over 180 days."
    )
    assert open_work.ages([], "x") == "No x assessment is open."


def test_cases_are_counted_by_month_and_prospect():
    rows = [
        case("Likely in time", date(2026, 12, 1)),
        case("Likely in time", date(2026, 12, 9)),
        case("Over already", date(2026, 12, 9)),
    ]
    found = open_work.grouped(rows, "due_month", "prospect", "prospect_order")
    assert [(r["prospect"], r["case_count"]) for r in found] == [
        ("Likely in time", 2),
        ("Over already", 1),
    ]


def measure(measure_id, value, cut="rolling_12", end=UNTIL):
    return {
        "measure_id": measure_id,
        "cut": cut,
        "period_start": date(end.year - 1, 4, 1),
        "period_end": end,
        "value": value,
        "value_symbol": "c" if value is None else None,
        "document_id": "d",
        "reference": "r",
    }


def moved(came=16, gone=18, opening=113, closing=111):
    rows = [
        measure(homes.CLOSING, opening, "month", BEFORE),
        measure(homes.CLOSING, closing, "month"),
        measure(homes.CAME, came),
        measure(homes.GONE, gone),
    ]
    return homes.movement(rows, UNTIL, BEFORE)


def test_households_move_from_opening_to_closing():
    row = moved()
    assert row["net_count"] == -2
    assert homes.says_movement(row, UNTIL) == (
        "111 mainstream households at the end of October 2026, 2 fewer than a year"
        " before: 16 approved and 18 left in 12 months."
    )
    found = homes.steps(row, UNTIL, BEFORE)
    # 113, up 16 to 129, down 18 to 111.
    assert [(s["from_count"], s["to_count"], s["step_text"]) for s in found] == [
        (0, 113, "113"),
        (113, 129, "+16"),
        (129, 111, "−18"),
        (0, 111, "111"),
    ]


def test_a_movement_that_is_withheld_is_words_alone():
    row = moved(gone=None)
    assert "15 left" not in homes.says_movement(row, UNTIL)
    assert homes.says_movement(row, UNTIL).endswith("16 approved in 12 months.")
    left = homes.steps(row, UNTIL, BEFORE)[2]
    assert (left["from_count"], left["step_text"]) == (None, "[c]")
    none = moved(came=None, gone=None, closing=113)
    assert homes.says_movement(none, UNTIL).endswith("as many as a year before.")


def test_households_without_a_year_before_or_at_all():
    row = homes.movement([measure(homes.CLOSING, 1, "month")], UNTIL, BEFORE)
    assert homes.says_movement(row, UNTIL) == (
        "1 mainstream household at the end of October 2026."
    )
    assert row["opening_count_symbol"] == "x"
    nothing = homes.movement([], UNTIL, BEFORE)
    assert homes.says_movement(nothing, UNTIL).endswith("are not known.")


def test_connected_households_are_counted_apart():
    stock, gone = homes.CONNECTED
    rows = [measure(stock, 64, "month"), measure(gone, 54)]
    assert homes.connected(rows, UNTIL) == (
        "Connected persons' households are counted apart: 64 at the end of October"
        " 2026, and 54 left in 12 months."
    )
    assert homes.connected(rows[:1], UNTIL).endswith("October 2026.")
    assert homes.connected([], UNTIL).startswith("The records tell of no")


def test_why_households_left():
    rows = [
        {**measure(homes.GONE, 5), "value_1": "Retired"},
        {**measure(homes.GONE, 7, end=BEFORE), "value_1": "Retired"},
        {**measure(homes.GONE, 6), "value_1": "Moved"},
    ]
    found = homes.reason_rows(rows)
    assert [row["reason"] for row in found] == ["Moved", "Retired", "Retired"]
    assert found[1]["period_end"] == UNTIL
    assert homes.reasons(found) == (
        "The commonest reason of households that left in the 12 months to October 2026"
        " was “Moved”: 6."
    )
    hidden = homes.reason_rows([{**measure(homes.GONE, None), "value_1": "Moved"}])
    assert homes.reasons(hidden).startswith("Each reason for leaving was given by too")
    assert homes.reasons([]) == "The records give no reasons for leaving."


def test_years_in_which_more_left_than_came():
    def year(end, came, gone):
        return [
            measure(homes.CAME, came, "year", date(end, 3, 31)),
            measure(homes.GONE, gone, "year", date(end, 3, 31)),
            measure(homes.CLOSING, 100, "year", date(end, 3, 31)),
        ]

    rows = homes.years([*year(2026, 13, 13), *year(2025, 12, 18)])
    assert [row["financial_year"] for row in rows] == ["2024/25", "2025/26"]
    assert homes.says_years(rows) == (
        "More mainstream households left than were approved in 1 of 2 years."
    )
    assert homes.says_years(rows[:1]) == (
        "More mainstream households left than were approved in 2024/25."
    )
    assert homes.says_years(homes.years(year(2025, None, 5))).startswith("The records")
    assert [row["household_count_text"] for row in homes.by_year(rows)[:2]] == [
        "12 approved",
        "18 left",
    ]
    # A year of which something is missing is no whole year.
    assert homes.years(year(2025, 1, 1)[:2]) == []


def test_households_of_a_team_are_about():
    rows = [
        measure(homes.CLOSING, 35, "month", BEFORE),
        measure(homes.CLOSING, 30, "month"),
        measure(homes.CAME, 5),
        measure(homes.GONE, 10),
    ]
    row = homes.movement([{**r, "is_rounded": True} for r in rows], UNTIL, BEFORE)
    assert homes.says_movement(row, UNTIL) == (
        "About 30 mainstream households at the end of October 2026, about 5 fewer than"
        " a year before: about 5 approved and about 10 left in 12 months."
    )
    why = [{**measure(homes.GONE, 10), "value_1": "Retired", "is_rounded": True}]
    assert homes.reasons(homes.reason_rows(why)).endswith("“Retired”: about 10.")
