"""The figure of the Recruitment page on the reach of publicity."""

import pyarrow as pa

from figures.figure import Figure
from findings import reach as says
from findings.worded import written


def marketing(name: str, rows: pa.Table) -> Figure:
    """Return what is said of the campaigns' reach, as a table.

    From view page_recruitment_marketing.
    """
    return Figure(
        name="reach-of-marketing",
        headline=says.headline(rows.to_pylist()),
        subtitle=f"Publicity for fostering and adoption, as reported, {name}",
        rows=written(rows, "reach_text", says.as_read),
        headings={
            "activity": "What",
            "period_label": "When",
            "as_printed": "As printed",
            "reach_text": "Read as",
            "remark": "Remark",
        },
        notes=says.notes(rows.to_pylist()),
    )
