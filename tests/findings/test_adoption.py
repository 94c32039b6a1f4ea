"""What the page says of the scorecard, at the edges of every sentence."""

from findings import adoption as says


def wait(days, basis="Three years", year="2015/16", indicator="A1", **more):
    return {
        "indicator": indicator,
        "basis": basis,
        "financial_year": year,
        "wait_days": days,
        "threshold_days": 426,
        "gap_days": days - 426,
        "is_threshold_of_period": True,
        "averaging_years": {"Three years": 3, "One year": 1}.get(basis),
        **more,
    }


class TestLead:
    def test_gives_the_wait_and_the_gap_in_months_and_days(self):
        assert says.lead([wait(587)], "2015/16") == (
            "Children adopted in the three years to 2015/16 had waited 19 months (587"
            " days) on average to move in with their family, 161 days over the"
            " threshold of 14 months (426 days)."
        )

    def test_says_when_the_last_year_alone_was_longer(self):
        rows = [
            wait(533, "One year", "2014/15"),
            wait(587),
            wait(595, "One year"),
        ]
        told = says.lead(rows, "2015/16")
        assert told.endswith(
            "In 2015/16 alone it was 595 days, 62 more than in 2014/15."
        )

    def test_says_when_the_last_year_alone_did_not_change(self):
        rows = [
            wait(595, "One year", "2014/15"),
            wait(587),
            wait(595, "One year"),
        ]
        assert says.lead(rows, "2015/16").endswith("as long as the year before.")

    def test_takes_the_single_year_where_there_is_no_average(self):
        told = says.lead([wait(400, "One year")], "2015/16")
        assert told.startswith("Children adopted in 2015/16 had waited 13 months")
        assert "26 days under the threshold" in told

    def test_does_not_guess_without_rows(self):
        told = says.lead([], "2015/16")
        assert told == "The record does not say how long children waited in 2015/16."


class TestAgainst:
    def test_on_the_threshold(self):
        assert says.against(wait(426)) == (
            "exactly the threshold of 14 months (426 days)"
        )

    def test_a_later_threshold_is_called_so(self):
        told = says.against(wait(884, is_threshold_of_period=False))
        assert told.endswith("(426 days) that came later")

    def test_no_threshold(self):
        assert "no threshold" in says.against(wait(884, gap_days=None))


class TestGap:
    def test_has_a_sign_and_months(self):
        assert says.gap(161) == "+161 days (5.3 months)"
        assert says.gap(-32) == "−32 days (1.1 months)"

    def test_one_day_and_none(self):
        assert says.gap(1) == "+1 day"
        assert says.gap(0) == "0 days"


class TestVerdict:
    def test_fewer_days_are_better(self):
        assert says.over_or_under(161) == ("161 days over", "bad")
        assert says.over_or_under(-32) == ("32 days under", "good")
        assert says.over_or_under(0) == ("on it", "good")
        assert says.over_or_under(None) == ("", "")

    def test_a_threshold_that_came_later_judges_nothing(self):
        row = wait(884, is_threshold_of_period=False)
        tile = says.tiles([row], [], [], [], "2015/16")[0]
        assert (tile.value, tile.verdict, tile.mark) == ("884 days", "", "")


class TestTiles:
    def test_missing_rows_are_not_zero(self):
        values = [tile.value for tile in says.tiles([], [], [], [], "2015/16")]
        assert values == ["[x]"] * 5

    def test_change_is_on_the_last_year_before(self):
        children = [
            {"stage": "Adopted", "financial_year": "2014/15", "children_count": 70},
            {"stage": "Adopted", "financial_year": "2015/16", "children_count": 54},
        ]
        tile = says.tiles([], [], children, [], "2015/16")[3]
        assert (tile.value, tile.detail) == ("54", "−16 on 2014/15")


class TestPosition:
    def test_names_each_indicator(self):
        rows = [wait(587), wait(189, indicator="A2", gap_days=67)]
        assert says.position(rows) == (
            "Over three years A1 is 161 days (5.3 months) over and A2 is 67 days"
            " (2.2 months) over the threshold."
        )

    def test_on_the_threshold(self):
        assert says.position([wait(426)]) == "Over three years A1 is on the threshold."

    def test_under_a_threshold_that_came_later(self):
        told = says.position([wait(400, is_threshold_of_period=False)])
        assert told.endswith("under the threshold that came later.")

    def test_without_an_average(self):
        assert says.position([wait(595, "One year")]).startswith("The record has no")


class TestUndatedPosition:
    def test_is_warned_of(self):
        rows = [wait(394, "In year, undated")]
        share = {
            "basis": says.NOW,
            "under_threshold_pct": 61,
            "under_threshold_count": 95,
        }
        told = says.in_year_warning(rows, [share])
        assert "394 days for A1 and 61% for A3 (95 children)" in told
        assert "other children than 2015/16" in told

    def test_is_not_mentioned_where_there_is_none(self):
        assert says.in_year_warning([wait(587)], []) == ""

    def test_fostering_is_told_that_the_page_is_about_adoption(self):
        assert says.remarks("Fostering", [], []) == [says.ONLY_ADOPTION]
        assert says.remarks("Adoption", [], []) == []
