"""What places that are not available cost, month by month, worked out by hand."""

from datetime import date, timedelta

import duckdb
import pytest

from warehouse import QUERIES

SQL = (QUERIES / "30_pages" / "page_live_occupancy_cost.sql").read_text("utf-8")
SHOWN = (
    "create table shown_measures (organisation_id varchar, measure_id varchar,"
    " cut varchar, dim_1 varchar, period_start date, period_end date,"
    " denominator double, denominator_symbol varchar, value double,"
    " value_symbol varchar)"
)


def month_end(first):
    return (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def month(first, approved, usable, agency=950.0, own=600.0, dim="", symbol=None):
    """Return what is shown of one month: place-days, and two costs of a week."""
    found = {
        "occupancy_pct": (approved, 60.0),
        "effective_occupancy_pct": (usable, 70.0),
        "ifa_week_gbp": (1000.0, agency),
        "in_house_week_gbp": (1000.0, own),
    }
    last = month_end(first)
    return [
        ("x", name, "month", dim, first, last, days, symbol, value, symbol)
        for name, (days, value) in found.items()
    ]


def costs(rows):
    con = duckdb.connect()
    con.execute(SHOWN)
    con.executemany(
        "insert into shown_measures values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows
    )
    con.execute(
        "create table stg_extract_authorities as"
        " select 'x' as organisation_id, 'Ayton' as organisation_name"
    )
    con.execute(
        "create table core_extract_sources as select 'x' as organisation_id,"
        " 'places; ledger' as source_files, 'x-places; x-ledger' as document_id,"
        " '9 rows; 8 rows' as reference"
    )
    return con.sql(SQL).to_arrow_table().to_pylist()


def months(count, **changed):
    firsts = [date(2025 + n // 12, n % 12 + 1, 1) for n in range(count)]
    return [row for first in firsts for row in month(first, 7000, 6300, **changed)]


def test_a_month_is_priced_by_the_week():
    [row] = costs(month(date(2025, 4, 1), 7000, 6300))
    # 700 place-days are 100 weeks; a week with an agency is 950 - 600 = 350 dearer.
    assert row["unavailable_days_count"] == 700
    assert row["cost_gbp"] == pytest.approx(35_000)
    assert row["unavailable_places"] == pytest.approx(700 / 30)
    assert row["document_id"] == "x-places; x-ledger"


def test_twelve_months_are_summed_and_fewer_are_not():
    rows = costs(months(13))
    assert [row["year_cost_gbp"] for row in rows[:11]] == [None] * 11
    assert rows[11]["year_cost_gbp"] == pytest.approx(12 * 35_000)
    assert rows[12]["year_cost_gbp"] == pytest.approx(12 * 35_000)


def test_twelve_rows_with_a_month_missing_are_not_twelve_months():
    rows = costs(months(6) + months(13)[7 * 4 :])
    assert len(rows) == 12  # of 13 months: October 2025 is not there
    assert rows[-1]["year_cost_gbp"] is None


def test_a_month_without_a_unit_cost_leaves_no_sum():
    rows = costs(months(11) + month(date(2025, 12, 1), 7000, 6300, agency=None))
    assert rows[-1]["cost_gbp"] is None
    assert rows[-1]["cost_gbp_symbol"] == "x"
    assert rows[-1]["year_cost_gbp"] is None


def test_what_is_confidential_stays_so():
    hidden = month(date(2025, 12, 1), None, None, None, None, symbol="c")
    hidden[0] = (*hidden[0][:6], 7000.0, None, *hidden[0][8:])
    rows = costs(months(11) + hidden)
    assert (rows[-1]["cost_gbp"], rows[-1]["cost_gbp_symbol"]) == (None, "c")


def test_an_agency_that_is_no_dearer_saves():
    [row] = costs(month(date(2025, 4, 1), 7000, 6300, agency=500.0))
    assert row["cost_gbp"] == pytest.approx(-10_000)  # 100 weeks of 100 pounds


def test_filters_are_left_out():
    assert costs(months(1, dim="team")) == []


def test_every_link_to_a_published_standard_is_in_the_record(record):
    [(linked, shown)] = record.sql(
        "select (select count(*) from core_live_standards),"
        " (select count(*) from page_live_standards)"
    ).fetchall()
    assert linked == shown
    assert linked >= 9


def test_only_measures_of_the_records_are_linked(record):
    assert (
        record.sql(
            "select measure_id from core_live_standards"
            " anti join (select measure_id from stg_measures"
            " where live_aggregation is not null) using (measure_id)"
        ).fetchall()
        == []
    )
