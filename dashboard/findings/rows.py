"""What a row is, and ways to find one among several."""

from typing import Any

Row = dict[str, Any]


def pick(rows: list[Row], **wanted: object) -> Row:
    """Return the first row whose fields hold what is wanted, or an empty one."""
    return next(
        (row for row in rows if all(row[name] == is_ for name, is_ in wanted.items())),
        {},
    )


def services_of(rows: list[Row]) -> list[str]:
    """Return the services that the rows speak of, in the order of the rows."""
    return list(dict.fromkeys(row["service"] for row in rows))
