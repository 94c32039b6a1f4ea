"""Puts the files of `queries/25_measures` together: one table for each family.

A measure, a tally and a duration is one file each. Files have the filters they can
have, so they are joined by the names of their columns; what a file does not have is
null in its rows.
"""

from dataclasses import dataclass

import duckdb

from warehouse.queries import Query, QueryFailed

FILTERS = (
    "team",
    "household_type",
    "provider",
    "placement_kind",
    "age_band",
    "sex",
    "ethnic_group",
    "enquiry_source",
    "reason",
)


@dataclass(frozen=True)
class Family:
    """Files that share a shape: `columns` are those that each has, with their types."""

    prefix: str
    table: str
    columns: tuple[str, ...]

    @property
    def id_column(self) -> str:
        """Return the column that names the file a row comes from."""
        return f"{self.prefix}_id"


PERIOD = ("cut varchar", "period_start date", "period_end date")
PART = ("part varchar", "part_order integer")
FAMILIES = (
    Family(
        "measure",
        "all_measures",
        ("month date", "numerator double", "denominator double"),
    ),
    Family(
        "tally",
        "all_tallies",
        (
            *PERIOD,
            *PART,
            "part_2 varchar",
            "part_2_order integer",
            "tally_count bigint",
        ),
    ),
    Family("duration", "all_durations", (*PERIOD, *PART, "days double")),
)


def put_together(con: duckdb.DuckDBPyConnection, queries: list[Query]) -> None:
    """Create `all_measures`, `all_tallies` and `all_durations` from views by name.

    Raises QueryFailed where a view lacks a column's type or has one too many.
    """
    for family in FAMILIES:
        columns = (
            f"{family.id_column} varchar",
            "organisation_id varchar",
            *family.columns,
            *(f"{name} varchar" for name in FILTERS),
            "source_files varchar",
        )
        con.execute(f"create table {family.table} ({', '.join(columns)})")
        for query in queries:
            if query.name.startswith(f"{family.prefix}_"):
                _add(con, family, query)


def _add(con: duckdb.DuckDBPyConnection, family: Family, query: Query) -> None:
    name = query.name.removeprefix(f"{family.prefix}_")
    try:
        con.execute(
            f"insert into {family.table} by name"
            f" select '{name}' as {family.id_column}, * from {query.name}"
        )
    except (duckdb.BinderException, duckdb.ConversionException) as error:
        raise QueryFailed(f"queries/{query.file_name}: {error}") from error
