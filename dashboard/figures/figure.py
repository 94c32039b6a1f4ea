"""What a figure is. `components.figure.draw` draws it."""

from dataclasses import dataclass, field

import pyarrow as pa

from charts.theme import Specs


@dataclass(frozen=True)
class Figure:
    """What a figure shows.

    `name` is unique on its page and names the downloaded file. `headline` is the
    finding, computed from `rows`; `subtitle` says measure, unit, period and who.
    `rows` carry `document_id` and `reference`. `chart` is drawn from `drawn`, or from
    `rows` if the chart needs no other shape; without a chart the table stands open.
    `headings` names the fields that the table shows; all are shown if it is empty.
    """

    name: str
    headline: str
    subtitle: str
    rows: pa.Table
    chart: Specs | None = None
    drawn: pa.Table | None = None
    headings: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
