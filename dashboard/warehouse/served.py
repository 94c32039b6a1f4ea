"""Takes out of a build what is served: what pages read, and no case below it.

A build needs every child's episodes; readers do not. The file that is served holds
the tables that pages read and what the next build compares itself with. Whoever gets
hold of it finds no case in it that its audience may not see.
"""

from pathlib import Path

import duckdb

PAGES = ("page_", "snapshot_")
FOR_THE_NEXT_BUILD = (
    "raw_extract_authorities",
    "raw_extract_files",
    "raw_previous_measures",
    "shown_measures",
)


def copy_served(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Write the tables that are served to a new file, each in its order."""
    place = str(path).replace("'", "''")
    con.execute(f"attach '{place}' as served")
    for (name,) in con.execute(
        "select table_name from duckdb_tables()"
        " where database_name = current_database() and not temporary"
        " order by table_name"
    ).fetchall():
        if name.startswith(PAGES) or name in FOR_THE_NEXT_BUILD:
            con.execute(
                f"create table served.{name} as select * from {name} order by rowid"
            )
    con.execute("checkpoint served")
    con.execute("detach served")
