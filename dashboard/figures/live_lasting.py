"""How long placements last: the survival curves of the Disruptions page of records."""

import pyarrow as pa

from charts import lasting as charts
from figures.figure import Figure
from findings import live_lasting as says
from findings.worded import written


def lasting(name: str, rows: pa.Table) -> Figure:
    """Return the curves by carers. From view page_live_disruptions_survival."""
    names = set(rows["carers"].to_pylist())
    return Figure(
        name="how-long-placements-last",
        headline=says.lasting(rows.to_pylist()),
        subtitle=f"Placements that still last after so many months, per cent, {name}",
        rows=rows,
        chart=charts.curves(
            time="months",
            series="carers",
            value="lasting_pct",
            low="low_pct",
            high="high_pct",
            title="Per cent",
            time_title="Months since the placement began",
            names=tuple(carers for carers in says.CARERS if carers in names),
        ),
        drawn=written(rows, "lasting_pct_text", says.text),
        headings={
            "carers": "Carers",
            "months": "Months",
            "begun_count": "Began",
            "lasting_pct": "Still last",
            "low_pct": "From",
            "high_pct": "To",
        },
        notes=says.notes(rows.to_pylist()),
    )
