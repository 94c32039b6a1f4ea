"""Reads the parts of a tally, as a reader may see them under the chosen filters.

The service has rows under two filters. Readers of totals have none, since three ways
of splitting the same children would tell too much: every part is withheld from them,
which is something else than that there are none.
"""

from collections.abc import Mapping, Sequence

import pyarrow as pa

from warehouse import store

PAIRS = (("dim_1", "value_1"), ("dim_2", "value_2"))
Where = Mapping[str, str | Sequence[str]]


def read(view: str = "page_live_tallies", **where: str | Sequence[str]) -> pa.Table:
    """Return the rows of a tally; under two filters, for totals, withheld ones."""
    found = store().read(view, **where)
    if found.num_rows or not where.get("dim_2"):
        return found
    wider = store().read(view, **_wider(where))
    if not wider.num_rows or not wider["is_rounded"][0].as_py():
        return found
    return _withheld(wider, where)


def _wider(where: Where) -> dict[str, str | Sequence[str]]:
    """Return what asks for the same without filters, split where `where` splits."""
    kept = {k: v for k, v in where.items() if k not in {*PAIRS[0], *PAIRS[1]}}
    split = [where[dim] for dim, value in PAIRS if value not in where]
    return {**kept, "dim_1": next(iter(split), ""), "dim_2": ""}


def _withheld(rows: pa.Table, where: Where) -> pa.Table:
    """Return the rows under the filters of `where`, each of their counts withheld."""
    split = rows["value_1"]
    for dim, value in PAIRS:
        rows = _set(rows, dim, where[dim])
        rows = _set(rows, value, where.get(value, split))
    for name in rows.column_names:
        if name.endswith("_symbol"):
            rows = _set(_set(rows, name, "c"), name.removesuffix("_symbol"), None)
    return rows


def _set(rows: pa.Table, name: str, value: object) -> pa.Table:
    """Return the rows with one value, or one for each, in a column."""
    place = rows.column_names.index(name)
    if not isinstance(value, pa.ChunkedArray):
        value = pa.array([value] * rows.num_rows, rows.schema.field(name).type)
    return rows.set_column(place, rows.schema.field(name), value)
