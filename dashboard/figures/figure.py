"""What a figure is. `components.figure.draw` draws it."""

from dataclasses import dataclass, field

import pyarrow as pa

from charts.theme import Specs
from findings.record import Record


@dataclass(frozen=True)
class Figure:
    """What a figure shows.

    `name` is unique on its page and names the downloaded file. `headline` is the
    finding, computed from `rows`; `subtitle` says measure, unit, period and who.
    `rows` carry `document_id` and `reference`. `chart` is drawn from `drawn`, or from
    `rows` if the chart needs no other shape; without a chart the table stands open.
    `headings` names the fields that the table shows; all are shown if it is empty.
    With `is_folded` the table is closed until somebody opens it, as below a chart.
    Of an open table only the `first` rows stand open, if it says how many.
    `records` stand in place of the table where entries read better as a list; each
    says where it comes from.
    """

    name: str
    headline: str
    subtitle: str
    rows: pa.Table
    chart: Specs | None = None
    drawn: pa.Table | None = None
    headings: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    is_folded: bool = False
    first: int = 0
    records: tuple[Record, ...] = ()
