"""The Outturn page as a reader opens it."""

COST = "What a placement cost"


def text_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


def test_it_answers_its_question_for_coventry(open_page, chart_rows):
    at = open_page("outturn", organisation="Coventry")
    assert not at.exception
    assert "against a budget of £25.10m: £880k over (3.5%)" in text_of(at)
    drawn = {
        row["line"]: row["variance_gbp"] for row in chart_rows(at, "fostering-outturn")
    }
    assert drawn == {
        "Residential": 1_607_000,
        "Agency fostering": 640_000,
        "In-house fostering": -1_367_000,
        "Total placements": 880_000,
    }


def test_the_slider_starts_at_the_children_short(open_page, chart_rows):
    at = open_page("outturn", organisation="Coventry", part=COST)
    assert at.slider(key="moved").value == 31
    assert at.slider(key="moved").max == 93
    drawn = {
        row["state"]: round(row["left_gbp"]) for row in chart_rows(at, "children-moved")
    }
    assert drawn == {"As reported": 880_000, "With 31 moved": 419_680}


def test_a_link_opens_the_chosen_count_and_slider(open_page, chart_rows):
    at = open_page("outturn", part=COST, counted="Average through the year", moved="10")
    assert not at.exception
    # 10 x (38,264.93 - 26,856.12) = 114,088
    drawn = {
        row["state"]: round(row["left_gbp"]) for row in chart_rows(at, "children-moved")
    }
    assert drawn == {"As reported": 880_000, "With 10 moved": 765_912}
    assert "£1.16m under from fewer children" in text_of(at)


def test_hostile_choices_fall_back(open_page):
    hostile = "'; drop table x; --<script>"
    at = open_page("outturn", part=COST, counted=hostile, moved="-7e9")
    assert not at.exception
    assert at.slider(key="moved").value == 31
    assert at.selectbox(key="counted").value == "At the year end"
    assert "<script>" not in text_of(at)


def test_moving_no_child_changes_nothing(open_page):
    at = open_page("outturn", part=COST)
    at.slider(key="moved").set_value(0).run()
    assert not at.exception
    assert "With no child moved the overspend stays £880k." in text_of(at)


def test_one_service_shows_its_own_table_only(open_page):
    at = open_page("outturn", service="Adoption", part=COST)
    assert not at.exception
    assert "Adoption cost £1.30m" in text_of(at)
    assert "Placements cost" not in text_of(at)
    assert "moved" not in [slider.key for slider in at.slider]
    assert "A child's place for a year" not in text_of(at)


def test_years_without_money_say_so(open_page):
    at = open_page("outturn", years=["2012/13", "2014/15"])
    assert not at.exception
    assert "give no figures for budget and outturn in these years" in text_of(at)


def test_an_organisation_without_money_says_what_there_is(open_page):
    at = open_page("outturn", organisation="Kent")
    assert not at.exception
    assert "give no figures for budget and outturn" in text_of(at)
    assert not at.get("vega_lite_chart")
