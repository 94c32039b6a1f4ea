"""What the page says of the year's counts, at the edges of every sentence."""

import pytest

from findings import adoption_counts as says


def stage(name, value, year="2015/16", field="children_count"):
    return {"stage": name, field: value, "financial_year": year}


def adopters(name, value, year="2015/16"):
    return stage(name, value, year, "household_count")


class TestAdopters:
    def test_beside_enquiries_and_the_year_before(self):
        rows = [
            adopters("Adopters approved", 38, "2014/15"),
            adopters("Enquiries", 161),
            adopters("Applications received", 35),
            adopters("Adopters approved", 20),
        ]
        assert says.adopters(rows, "2015/16") == (
            "20 adopters approved in 2015/16, a year of 161 enquiries and 35"
            " applications received; 18 fewer than in 2014/15."
        )

    def test_no_change_and_no_year_before(self):
        now = [adopters("Enquiries", 1), adopters("Adopters approved", 20)]
        same = [adopters("Adopters approved", 20, "2014/15"), *now]
        assert says.adopters(same, "2015/16").endswith("; as many as in 2014/15.")
        assert says.adopters(now, "2015/16").endswith("a year of 1 enquiry.")

    def test_not_known(self):
        rows = [adopters("Enquiries", 161), adopters("Adopters approved", None)]
        assert says.adopters(rows, "2015/16").startswith("The record does not say")
        assert says.adopters([], "2015/16").startswith("The record does not say")


class TestChildren:
    def test_only_what_is_printed_is_listed(self):
        rows = [stage("Matched", None), stage("Adopted", 54)]
        assert says.children(rows, "2015/16") == "Children in 2015/16: 54 adopted."

    def test_nothing_printed(self):
        told = says.children([stage("Matched", None)], "2015/16")
        assert told.startswith("The record has no children")

    def test_a_larger_later_stage_is_explained(self):
        rows = [stage("Placement orders", 32), stage("Matched", 49)]
        [note] = says.children_notes(rows, "2015/16")
        assert note.startswith("More matched (49) than placement orders (32)")

    def test_what_is_missing_is_named(self):
        [note] = says.children_notes([stage("Matched", None)], "2015/16")
        assert note == "Not printed for 2015/16: matched."

    def test_nothing_to_explain(self):
        rows = [stage("Matched", 49), stage("Placed with adopters", 49)]
        assert says.children_notes(rows, "2015/16") == ()


class TestByYear:
    def test_after_a_high(self):
        rows = [stage("Adopted", 70, "2014/15"), stage("Adopted", 54)]
        assert says.by_year(rows) == (
            "54 children adopted in 2015/16, after a high of 70 in 2014/15."
        )

    def test_the_high_itself_one_year_and_none(self):
        rows = [stage("Adopted", 40, "2014/15"), stage("Adopted", 54)]
        assert says.by_year(rows).endswith("the most of these years.")
        one = [stage("Adopted", 1)]
        assert says.by_year(one) == "1 child adopted in 2015/16."
        assert says.by_year([]).startswith("The record has no children adopted")


class TestAwaiting:
    def test_now_and_a_year_before(self):
        rows = [stage("", 6, "2014/15"), stage("", 33)]
        assert says.awaiting(rows) == (
            "33 children waited for a match at the end of 2015/16, 6 a year before."
        )

    def test_no_change_one_year_and_none(self):
        rows = [stage("", 33, "2014/15"), stage("", 33)]
        assert says.awaiting(rows).endswith("as many as a year before.")
        assert says.awaiting(rows[:1]).endswith("at the end of 2014/15.")
        assert says.awaiting([]).startswith("The record does not say")


class TestInteragency:
    def row(self, count, placed, year="2015/16"):
        return {
            "financial_year": year,
            "interagency_count": count,
            "placed_count": placed,
            "interagency_pct": 100 * count / placed if placed else None,
        }

    def test_share_of_all_placed(self):
        rows = [self.row(11, 53, "2014/15"), self.row(22, 52), self.row(22, 52)]
        assert says.interagency(rows) == (
            "Children placed with other agencies' adopters: 22 of 52 in 2015/16 (42.3%)"
            " and 11 of 53 in 2014/15 (20.8%)."
        )

    def test_no_denominator_and_no_rows(self):
        assert "22 of [x] in 2015/16." in says.interagency([self.row(22, None)])
        assert says.interagency([]).startswith("The record has no")

    def test_fees_that_could_not_be_claimed(self):
        rows = [{**self.row(22, 52), "before_fund_count": 9}] * 2
        [note] = says.fees_not_claimed(rows)
        assert note.startswith("9 of the 22 of 2015/16 were placed before")
        none = [{**self.row(22, 52), "before_fund_count": None}]
        assert says.fees_not_claimed(none) == ()


class TestFacts:
    @pytest.mark.parametrize(
        ("value", "told"),
        [
            (26.3, "26.3 weeks, 0.3 over the target of 26"),
            (25.5, "25.5 weeks, 0.5 under the target of 26"),
            (26, "26 weeks, on the target of 26"),
        ],
    )
    def test_a_target_stands_beside_its_value(self, value, told):
        row = {"value": value, "unit": "weeks", "target_value": 26}
        assert says.fact(row) == told

    def test_a_fact_without_a_target(self):
        row = {"value": 1, "unit": "families", "target_value": None}
        assert says.fact(row) == "1 family"

    def test_nothing_known(self):
        assert says.context([]) == "Courts, panel and support."


class TestConflicts:
    def row(self, year, used, other):
        return {
            "measure_name": "Enquiries",
            "period_label": year,
            "used_value": used,
            "used_printed": str(used),
            "other_value": other,
            "other_printed": str(other),
        }

    def test_opposite_directions_are_named(self):
        rows = [self.row("2015/16", 161, 48), self.row("2014/15", 136, 78)]
        assert says.conflict_notes(rows) == (
            "Enquiries rose from 136 to 161 by the values used here, and fell from 78"
            " to 48 by the others.",
        )

    def test_the_same_direction_needs_no_note(self):
        rows = [self.row("2015/16", 161, 90), self.row("2014/15", 136, 78)]
        assert says.conflict_notes(rows) == ()

    def test_one_and_several(self):
        row = self.row("2015/16", 161, 48)
        assert says.conflicts([row]).startswith("1 figure on adoption is printed")
        assert says.conflicts([row, row]).startswith("2 figures on adoption are")
