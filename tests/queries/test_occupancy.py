"""Occupancy, its causes, the targets and the placement mix, worked out by hand.

Places and children are those of the Coventry Fostering Service Annual Report 2015/16:
226, 250 and 242 approved places, 137 and 149 of them filled, 137, 147 and 148
households, 585 children looked after, 431 of them in foster care.
"""

import pytest


@pytest.fixture(scope="module")
def years(record):
    rows = record.sql("from page_occupancy where organisation_name = 'Coventry'")
    return {row["financial_year"]: row for row in rows.to_arrow_table().to_pylist()}


@pytest.mark.parametrize(
    ("year", "approved", "filled", "households", "on_hold"),
    [
        ("2013/14", 226, None, 137, None),
        ("2014/15", 250, 137, 147, 20.9),
        ("2015/16", 242, 149, 148, 11.5),
    ],
)
def test_the_counts_are_those_of_the_report(
    years, year, approved, filled, households, on_hold
):
    row = years[year]
    assert row["approved_places_count"] == approved
    assert row["filled_places_count"] == filled
    assert row["household_count"] == households
    assert row["on_hold_pct"] == on_hold


def test_a_blank_cell_is_not_available_and_never_zero(years):
    row = years["2013/14"]
    assert row["filled_places_count"] is None
    assert row["filled_places_count_symbol"] == "x"
    assert row["occupancy_pct"] is None
    assert row["vacancy_pct"] is None


def test_occupancy_is_filled_by_approved(years):
    assert years["2014/15"]["occupancy_pct"] == pytest.approx(54.8)  # 137 / 250
    assert years["2015/16"]["occupancy_pct"] == pytest.approx(61.5702, abs=1e-4)
    assert years["2015/16"]["vacancy_pct"] == pytest.approx(38.4298, abs=1e-4)


def test_a_household_has_places_and_children(years):
    row = years["2015/16"]
    assert row["places_per_household"] == pytest.approx(1.6351, abs=1e-4)  # 242 / 148
    assert row["children_per_household"] == pytest.approx(1.0068, abs=1e-4)  # 149 / 148


def test_the_change_is_split_between_children_and_places(years):
    row = years["2015/16"]
    # 12 more children: 12/250 = 4.8 and 12/242 = 4.9587, mean 4.8793 points.
    assert row["change_from_children_points"] == pytest.approx(4.8793, abs=1e-4)
    # 8 fewer places: 149/242 - 149/250 = 1.9702 and 137/242 - 137/250 = 1.8116.
    assert row["change_from_places_points"] == pytest.approx(1.8909, abs=1e-4)
    assert row["change_from_children_points"] + row[
        "change_from_places_points"
    ] == pytest.approx(row["occupancy_pct"] - years["2014/15"]["occupancy_pct"])


def test_the_targets_and_the_occupancy_they_would_take(years):
    row = years["2015/16"]
    assert row["household_target_count"] == 175
    assert row["children_target_count"] == 180
    assert row["target_occupancy_pct"] == pytest.approx(74.3802, abs=1e-4)  # 180 / 242


def test_targets_say_how_short_they_fell(record):
    rows = record.sql(
        "select goal, short_count from page_occupancy_targets"
        " where financial_year = '2015/16' order by goal"
    ).fetchall()
    assert rows == [("Approved households", 27), ("Children placed in-house", 31)]


def test_parts_add_up_to_the_approved_places(record):
    broken = record.sql(
        """
        select financial_year
        from page_occupancy_parts
        inner join page_occupancy using (organisation_name, financial_year)
        group by organisation_name, financial_year, approved_places_count
        having sum(places_count) <> approved_places_count
        """
    ).fetchall()
    assert broken == []


def test_the_mix_adds_up_to_the_children_looked_after(record):
    mix = dict(
        record.sql(
            "select setting, children_count from page_placement_mix"
            " where organisation_name = 'Coventry' and financial_year = '2015/16'"
        ).fetchall()
    )
    assert mix == {
        "In-house": 149,
        "Family and friends": 22,
        "Independent agency": 257,
        "Not accounted for": 3,  # 431 - (149 + 22 + 257)
        "Not in foster care": 154,  # 585 - 431
    }
    assert sum(mix.values()) == 585


def test_the_in_house_share_has_four_bases(record):
    shares = record.sql(
        "select base_count, round(share_pct, 2), stated_pct from page_in_house_shares"
        " where financial_year = '2015/16' order by base_order"
    ).fetchall()
    assert shares == [
        (431, 34.57, 35.0),  # 149 / 431
        (428, 34.81, 35.0),  # 149 / 428
        (585, 25.47, 26.0),  # 149 / 585
        (580, 25.69, 26.0),  # 149 / 580
    ]


def test_a_share_names_the_documents_of_both_its_counts(record):
    # 149 stands in the fostering report, 580 in the adoption report.
    documents = record.sql(
        "select document_id from page_in_house_shares where base_count = 580"
    ).fetchall()
    assert documents == [("COV-ADOPTION-AR-2016; COV-FOSTERING-AR-2016",)]
