"""What the page says of the years and of England, at the edges of every sentence."""

from findings import adoption_years as says


def waits(*values, basis="Three years"):
    return [{"indicator": "A1", "basis": basis, "wait_days": value} for value in values]


class TestCourse:
    def test_both_bases_with_a_turn_at_the_end(self):
        rows = waits(884, 587) + waits(821, 533, 595, basis="One year")
        assert says.course(rows, "A1") == (
            "The wait to move in fell from 884 to 587 days on the three-year average;"
            " it fell from 821 to 595 days in single years, but rose from 533 in the"
            " last year."
        )

    def test_one_year(self):
        assert says.course(waits(884), "A1") == (
            "The wait to move in was 884 days on the three-year average."
        )

    def test_one_year_on_both_bases(self):
        rows = waits(884) + waits(821, basis="One year")
        assert says.course(rows, "A1").endswith("; it was 821 days in the year alone.")

    def test_no_change(self):
        told = says.course(waits(600, 500, 600), "A1")
        assert told.endswith("600 days on the three-year average, as at first.")

    def test_no_rows(self):
        assert says.course([], "A2") == "The record has no A2 for these years."


def share(limit, value, year):
    return {
        "basis": "Three years",
        "financial_year": year,
        "wait_threshold_months": limit,
        "under_threshold_pct": value,
    }


class TestShare:
    def test_names_the_limit_of_each_period(self):
        rows = [share(20, 29.0, "2012/13"), share(14, 49.1, "2015/16")]
        assert says.share(rows) == (
            "49.1% waited less than 14 months over the three years to 2015/16; 29.0%"
            " waited less than 20 over those to 2012/13."
        )

    def test_one_period(self):
        told = says.share([share(14, 49.1, "2015/16")])
        assert told.endswith("over the three years to 2015/16.")

    def test_none(self):
        assert says.share([]).startswith("The record has no share")

    def test_limits_that_moved_are_warned_of(self):
        rows = [share(20, 29.0, "2012/13"), share(14, 49.1, "2015/16")]
        assert "from 20 to 14 months" in says.limit_note(rows)[0]
        assert says.limit_note(rows[:1]) == ()


def side(name, indicator, days=None, pct=None):
    return {
        "compared": name,
        "indicator": indicator,
        "wait_days": days,
        "under_threshold_pct": pct,
        "period_label": "2012/13 to 2014/15",
    }


class TestBesideEngland:
    def test_slower_and_quicker(self):
        rows = [
            side("Here", "A1", 643),
            side("England", "A1", 593),
            side("Here", "A2", 216),
            side("England", "A2", 223),
        ]
        assert says.compared(rows, "Here") == (
            "Here was slower on A1 (643 days, England 593) and quicker on A2 (216 days,"
            " England 223)."
        )

    def test_level(self):
        rows = [side("Here", "A1", 593), side("England", "A1", 593)]
        assert "level on A1" in says.compared(rows, "Here")

    def test_england_missing(self):
        assert "no days of England" in says.compared([side("Here", "A1", 643)], "Here")

    def test_the_share(self):
        rows = [side("Here", "A3", pct=50.6), side("England", "A3", pct=47.0)]
        assert says.compared_share(rows, "Here") == (
            "50.6% waited less than the limit, more than in England (47.0%)."
        )
        level = [side("Here", "A3", pct=47.0), side("England", "A3", pct=47.0)]
        assert says.compared_share(level, "Here").endswith("as in England.")
        assert "no share of England" in says.compared_share([], "Here")

    def test_the_basis_is_warned_of(self):
        latest = [{"basis": "Three years", "period_label": "2013/14 to 2015/16"}]
        told = says.comparison_warning([side("England", "A1", 593)], latest)
        assert "limit on waiting that it prints with them" in told
        assert "beside 2013/14 to 2015/16, which is not the same basis" in told
        assert says.comparison_warning([], latest) == ""

    def test_the_same_period_needs_no_more_words(self):
        latest = [{"basis": "Three years", "period_label": "2012/13 to 2014/15"}]
        told = says.comparison_warning([side("England", "A1", 593)], latest)
        assert "not the same basis" not in told
