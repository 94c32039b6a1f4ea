"""What the page says of judgements and actions, at the edges of every sentence."""

import pytest

from findings import inspection as says


def judged(grade, year="2018", body="Ofsted", is_overall=False, **more):
    return {
        "organisation_name": "Here",
        "year_judged": year,
        "body": body,
        "is_ofsted": body == "Ofsted",
        "is_overall": is_overall,
        "grade": grade,
        "grade_shown": grade.capitalize() if grade else "In words",
        **more,
    }


class TestLatestJudgement:
    def test_overall_of_the_latest_year(self):
        rows = [judged("good", "2015"), judged("outstanding", is_overall=True)]
        assert says.latest_judgement(rows, "Here") == (
            "Ofsted's judgement of Here in 2018 was ‘outstanding’ overall."
        )

    def test_areas_alike_and_areas_that_differ(self):
        alike = [judged("good"), judged("good")]
        assert "2 areas of Here in 2018 was ‘good’ in each." in (
            says.latest_judgement(alike, "Here")
        )
        mixed = [judged("good"), judged("inadequate")]
        assert "was ‘good’ in 1 and ‘inadequate’ in 1." in (
            says.latest_judgement(mixed, "Here")
        )

    def test_one_area(self):
        told = says.latest_judgement([judged("good")], "Here")
        assert told.endswith("1 area of Here in 2018 was ‘good’.")

    def test_others_are_not_ofsted(self):
        rows = [judged("good", body="Independent reviewers", is_overall=True)]
        told = says.latest_judgement(rows, "Here")
        assert told.startswith("The independent reviewers' judgement")
        assert told.endswith("; it is not Ofsted's.")

    def test_words_without_a_grade_and_no_judgement(self):
        rows = [judged(None, body="Tavistock Institute")]
        assert "findings in words and no grade" in says.latest_judgement(rows, "Here")
        assert says.latest_judgement([], "Here") == (
            "The record holds no judgement of Here."
        )


class TestActions:
    def rows(self, *statuses):
        return [{"status": status} for status in statuses]

    def test_done_and_not_achieved(self):
        rows = self.rows("Done", "Done", "Not achieved", "Open")
        assert says.actions_told(rows) == (
            "Of 4 recommendations, priorities and actions, 2 were done and 1 was not"
            " achieved when the documents were written."
        )

    def test_one_none_done_and_no_action(self):
        assert says.actions_told(self.rows("Open")).startswith(
            "Of 1 recommendation, priority or action, none was done when"
        )
        assert says.actions_told([]).startswith("The record holds no")


class TestTiles:
    def test_nothing_that_can_be_tested_is_not_applicable(self):
        tile = says.tiles([], [], [{"has_measure": False, "is_met": None}], [])[3]
        assert (tile.value, tile.detail) == ("[z]", "no figure can test one")

    def test_met_of_those_that_can_be_tested(self):
        standards = [
            {"has_measure": True, "is_met": True},
            {"has_measure": True, "is_met": False},
            {"has_measure": True, "is_met": None},
        ]
        tile = says.tiles([], [], standards, [])[3]
        assert (tile.value, tile.detail) == ("1", "of 2 that a figure can test")


def year_of(name, year, grade, body="Ofsted"):
    return {
        "organisation_name": name,
        "year_judged": year,
        "overall_grade": grade,
        "body": body,
        "is_ofsted": body == "Ofsted",
    }


class TestOverall:
    def test_the_same_grade_twice_is_said_once(self):
        rows = [year_of("Here", "2018", "Good"), year_of("Here", "2015", "Good")]
        assert says.overall(rows) == "Judged overall: Here good (2015 and 2018)."

    def test_none(self):
        assert says.overall([year_of("Here", "2018", None)]).startswith("No overall")

    def test_whose_are_not_ofsteds(self):
        rows = [year_of("Here", "2016", "Good", "Independent reviewers")]
        assert says.judgement_notes(rows) == (
            "Not Ofsted's: Here's of 2016 (Independent reviewers).",
            says.DIFFERENT_SCALES,
        )
        ofsted = [year_of("Here", "2016", "Good")]
        assert says.judgement_notes(ofsted) == (says.DIFFERENT_SCALES,)


class TestEntry:
    ROW = judged(
        "requires improvement",
        area="Leaving care",
        date_text="2018",
        framework=None,
        previous_judgement=None,
        judgement="requires improvement",
        document_title="Report",
        reference="1.2",
    )

    def test_says_the_grade_with_a_shape(self):
        entry = says.judgement(self.ROW)
        assert (entry.verdict, entry.mark) == ("▼ Requires improvement", "bad")
        assert entry.foot == "Report, 1.2"
        assert [fact.label for fact in entry.facts] == ["Judged by", "When"]

    def test_words_are_put_in_no_grade(self):
        row = {
            **self.ROW,
            "grade": None,
            "grade_shown": "In words",
            "judgement": "improved",
        }
        entry = says.judgement(row)
        assert (entry.verdict, entry.mark, entry.text) == (
            "",
            "",
            "In words: improved.",
        )

    @pytest.mark.parametrize(
        ("grade", "mark"), [("Outstanding", "good"), ("Good", "good")]
    )
    def test_good_grades_are_good(self, grade, mark):
        assert says.judgement({**self.ROW, "grade_shown": grade}).mark == mark
