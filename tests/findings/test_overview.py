"""The sentences of the Overview, at their edges."""

import pytest

from findings import overview as says


def headline(**changed):
    row = {
        "measure_name": "Occupancy",
        "theme": "homes",
        "service": "fostering",
        "status": "no target",
        "period_kind": "financial_year",
        "period_label": "2015/16",
        "previous_value": None,
        "sentence": "Occupancy: 61.6%, 2015/16.",
    }
    return {**row, **changed}


def change(**changed):
    row = {
        "measure_name": "Adopters approved",
        "before_count": 38,
        "now_count": 20,
        "change_count": -18,
        "change_pct": -47.4,
        "is_from_few": False,
    }
    return {**row, **changed}


MISSED = headline(status="missed", measure_name="Mainstream fostering households")
MET = headline(status="met", measure_name="Spending on adoption")


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            [MISSED, MET],
            "In part: Coventry met 1 of the 2 targets that its documents set for"
            " 2015/16. It missed those for mainstream fostering households.",
        ),
        (
            [MISSED],
            "No: Coventry missed the one target that its documents set for 2015/16, for"
            " mainstream fostering households.",
        ),
        (
            [MET, MET],
            "Yes: Coventry met 2 of the 2 targets that its documents set for 2015/16.",
        ),
        (
            [headline(status="missed", measure_name="A1: entering care")] * 2,
            "No: Coventry met none of the 2 targets that its documents set for 2015/16."
            " It missed those for A1 (entering care) and A1 (entering care).",
        ),
    ],
)
def test_the_lead_counts_targets(rows, sentence):
    assert says.lead("Coventry", rows, "2015/16") == sentence


@pytest.mark.parametrize(
    ("met", "targets", "answer"),
    [
        (0, 1, "No"),
        (1, 7, "Mostly not"),
        (2, 4, "In part"),
        (4, 7, "Mostly"),
        (7, 7, "Yes"),
    ],
)
def test_the_lead_answers_first(met, targets, answer):
    rows = [MET] * met + [MISSED] * (targets - met)
    assert says.lead("Coventry", rows, "2015/16").startswith(f"{answer}: Coventry m")


@pytest.mark.parametrize(
    ("verdicts", "sentence"),
    [
        ([], "No headline has a year before to compare it with."),
        (["better"], "Of 1 headline with a year before, 1 got better and none worse."),
        (
            ["worse", "", "worse"],
            "Of 3 headlines with a year before, none got better and 2 worse.",
        ),
    ],
)
def test_headlines_are_weighed_against_the_year_before(verdicts, sentence):
    rows = [headline(previous_value=1.0, change_verdict=said) for said in verdicts]
    assert says.counted([headline(), *rows]) == sentence


def test_without_targets_the_lead_gives_the_judgement():
    judged = headline(
        theme="inspection",
        period_kind="date",
        sentence="Latest judgement: good, 2016.",
    )
    assert says.lead("Kent", [judged], "2015/16") == (
        "Kent's documents set no target that figures can be held against."
        " Latest judgement: good, 2016."
    )
    assert says.lead("Coram-i", [], "2015/16") == (
        "Coram-i's documents set no target that figures can be held against."
    )


def test_a_year_without_targets_is_named():
    assert says.lead("Coventry", [headline()], "2012/13") == (
        "Coventry's documents set no target for 2012/13 that figures can be held"
        " against."
    )


def test_headlines_of_the_year_and_judgements_are_shown():
    old = headline(period_label="2014/15")
    dated = headline(period_label="30 April 2015", period_kind="date")
    judged = headline(theme="inspection", period_kind="date", service="both")
    rows = [old, dated, judged, headline()]
    assert says.latest(rows, "2015/16", ("fostering",)) == [judged, headline()]


def test_an_organisation_without_years_shows_its_latest_dates():
    dated = headline(period_label="13 July 2018", period_kind="date")
    assert says.latest([dated], "2015/16", ("fostering",)) == [dated]


def test_headlines_of_another_service_are_left_out():
    assert says.latest([headline()], "2015/16", ("adoption",)) == []


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([], "The record has no two years to compare."),
        (
            [change(is_from_few=True)],
            "Only small counts changed, which says little.",
        ),
        ([change()], "Adopters approved fell most, by 47%: from 38 to 20."),
        (
            [change(is_from_few=True), change(change_count=9, change_pct=45.0)],
            "Adopters approved rose most, by 45%: from 38 to 20.",
        ),
    ],
)
def test_what_changed_most_leaves_small_counts_aside(rows, sentence):
    assert says.changes(rows) == sentence


def test_small_counts_are_named_where_they_are_left_out():
    small = change(measure_name="Disruptions", before_count=3, now_count=2)
    assert says.changes_note([change()]) == ()
    (note,) = says.changes_note([{**small, "is_from_few": True}])
    assert note.endswith("may be chance: disruptions (3 to 2).")


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (0, "The figures raise no question of their own accord."),
        (1, "The figures raise 1 question."),
        (8, "The figures raise 8 questions."),
    ],
)
def test_questions_are_counted(count, sentence):
    assert says.questions([{}] * count) == sentence
