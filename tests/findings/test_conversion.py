"""The sentences from enquiry to approval, at their edges."""

import pytest

from findings import conversion as says


def stage(order, number, year="2015/16", service="fostering", share=None):
    return {
        "service": service,
        "financial_year": year,
        "stage_order": order,
        "stage": "Enquiries" if order == 1 else "Households approved",
        "household_count": number,
        "of_enquiries_pct": share,
    }


def step(conversion, benchmark=10.0, year="2015/16", name="Stage 2 to approval"):
    return {
        "financial_year": year,
        "step": name,
        "is_stage_by_stage": True,
        "from_count": 22,
        "to_count": 27,
        "conversion_pct": conversion,
        "benchmark_pct": benchmark,
    }


def test_the_funnel_names_both_ends():
    rows = [stage(1, 312), stage(4, 20, share=6.41)]
    assert says.funnel(rows) == (
        "20 households approved in a year with 312 enquiries: 6.4%."
    )


def test_one_is_not_several():
    rows = [stage(1, 1, service="adoption"), stage(3, 1, service="adoption", share=100)]
    assert says.funnel(rows) == "1 adopter approved in a year with 1 enquiry: 100.0%."


def test_a_funnel_without_an_end_says_so():
    assert says.funnel([stage(1, 312), stage(4, None)]) == (
        "The record does not have the whole funnel of 2015/16."
    )


@pytest.mark.parametrize(
    "rows",
    [
        [stage(1, 312)],
        [stage(4, 20)],
        [stage(1, 312), stage(3, 39)],
        [stage(2, 50), stage(4, 20)],
    ],
)
def test_a_stage_that_is_not_there_is_not_taken_for_an_end(rows):
    assert says.funnel(rows) == "The record does not have the whole funnel of 2015/16."


@pytest.mark.parametrize(
    ("row", "text"),
    [
        (stage(1, 312, share=100), "312"),
        (stage(3, 39, share=12.5), "39 · 12.5%"),
        (stage(3, None), "[x]"),
    ],
)
def test_a_stage_is_labelled_with_its_share(row, text):
    assert says.stage_text(row) == text


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ((224, 18), (312, 20), "enquiries rose by 39% and approvals rose by 11%."),
        ((163, 28), (161, 20), "enquiries fell by 1% and approvals fell by 29%."),
        ((100, 0), (100, 20), "enquiries stayed about the same."),
        ((None, 10), (100, 5), "approvals fell by 50%."),
    ],
)
def test_the_years_are_compared_from_first_to_last(first, last, told):
    rows = [stage(1, first[0], "2013/14"), stage(4, first[1], "2013/14")]
    rows += [stage(1, last[0]), stage(4, last[1])]
    assert says.years(rows) == f"From 2013/14 to 2015/16, {told}"


def test_one_year_is_not_compared():
    assert says.years([stage(1, 312)]) == "The stages in 2015/16, the only year chosen."


def test_years_without_counts_say_so():
    rows = [stage(1, None, "2014/15"), stage(1, 5)]
    assert says.years(rows) == "What changed from 2014/15 to 2015/16 is not known."


def test_the_narrowest_step_is_that_of_the_last_year():
    rows = [step(5, year="2014/15"), step(34.8, name="Stage 1 to stage 2"), step(51.3)]
    assert says.steps(rows) == (
        "The narrowest step in 2015/16 was stage 1 to stage 2: 27 for 22 (34.8%)."
    )


def test_unknown_steps_say_so():
    assert says.steps([step(None)]) == "The steps of 2015/16 are not known."


def test_only_a_step_above_a_hundred_is_explained():
    assert says.above_whole([step(100.0), step(None)]) == ()
    (told,) = says.above_whole([step(122.7)])
    assert told.startswith("Stage 2 to approval was 122.7% in 2015/16: 27 for 22.")


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([step(6.41)], "6.4% in 2015/16, 3.6 percentage points below the benchmark of"),
        ([step(11.0)], "11.0% in 2015/16, 1.0 percentage point above the benchmark of"),
        ([step(10.0)], "10.0% in 2015/16, which is the benchmark of 10%."),
        ([step(None)], "Conversion in 2015/16 is not known."),
        ([step(6.4, None)], "6.4% in 2015/16; the record has no benchmark for it."),
    ],
)
def test_conversion_is_held_against_the_benchmark(rows, told):
    assert says.benchmark(rows).startswith(told)


def test_a_benchmark_missed_every_year_is_said_so():
    missed = [step(9.3, year="2014/15"), step(6.4)]
    assert says.benchmark(missed).endswith("10%, which was missed in all 2 years.")
    once = [step(11.0, year="2014/15"), step(6.4)]
    assert says.benchmark(once).endswith("the benchmark of 10%.")


def test_no_assessments_are_not_none_in_time():
    assert says.in_time([]) == (
        "The record does not say how many assessments were in time."
    )
    assert says.limit([]) == (
        "The report does not say which statutory time it measured against.",
    )


def test_two_counts_of_one_thing_are_both_named():
    row = {
        "service": "adoption",
        "stage": "Enquiries",
        "financial_year": "2015/16",
        "reference": "1.6",
        "household_count": 161,
        "other_count": 48,
        "approved_of_other_pct": 41.67,
    }
    assert says.conflicts([row]) == (
        "The report counts adoption enquiries in two ways: 48 for 2015/16 in paragraph"
        " 1.6, where the table has 161 (conversion would then be 41.7%)."
    )
    assert says.conflicts([]) == ""
