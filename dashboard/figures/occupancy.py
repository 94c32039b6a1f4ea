"""The figures of the Occupancy page."""

import pyarrow as pa

from charts import bars, changes
from figures.figure import Figure
from findings import occupancy as says
from findings.worded import marked, worded, wrapped
from findings.words import count, pct, signed_points


def places(name: str, years: pa.Table, parts: pa.Table) -> Figure:
    """Return approved places by year, filled and not. From view page_occupancy."""
    return Figure(
        name="places",
        headline=says.places(years.to_pylist()),
        subtitle=f"Approved mainstream fostering places at 31 March, {name}",
        rows=years,
        chart=bars.stacked(
            label="financial_year",
            part="part",
            value="places_count",
            title="Places",
            parts=("Filled", "Not filled", "Not known"),
        ),
        drawn=worded(parts, places_count=count),
        headings={
            "financial_year": "Year ending 31 March",
            "approved_places_count": "Approved places",
            "filled_places_count": "Filled",
            "unfilled_places_count": "Not filled",
            "occupancy_pct": "Occupancy",
            "vacancy_pct": "Not filled, share",
            "household_count": "Households",
            "places_per_household": "Places per household",
            "children_per_household": "Children per household",
            "on_hold_pct": "Households on hold",
        },
        notes=(
            "Places that are not filled are vacant or not available, for example while"
            " a household is on hold. The report does not split them.",
        ),
    )


def change(name: str, rows: pa.Table, year: str) -> Figure:
    """Return a change of occupancy by cause. From view page_occupancy_change."""
    return Figure(
        name="why-occupancy-changed",
        headline=says.why_it_changed(rows.to_pylist()),
        subtitle=f"Change of occupancy to {year} by cause, percentage points, {name}",
        rows=rows,
        chart=changes.around_zero(
            label="cause",
            value="change_points",
            title="Percentage points",
            form="+.0f",
        ),
        drawn=marked(
            worded(rows, change_points=signed_points), "cause", "Change in all"
        ),
        headings={"cause": "Cause", "change_points": "Change of occupancy"},
        notes=(
            "Each cause is worked out twice, with the other as it was before and as it"
            " is now; the mean is shown. The two causes add up to the change.",
        ),
    )


def targets(name: str, rows: pa.Table, latest: dict) -> Figure:
    """Return the year's targets and results. From view page_occupancy_targets."""
    return Figure(
        name="targets",
        headline=says.targets(latest),
        subtitle=f"Reached and targeted, end of {latest['financial_year']}, {name}",
        rows=rows,
        chart=bars.against_target(
            label="goal",
            value="reached_count",
            target="target_count",
            title="Households, children",
        ),
        drawn=worded(rows, reached_count=count, target_count=says.as_target),
        headings={
            "goal": "Goal",
            "reached_count": "Reached",
            "target_count": "Target",
            "short_count": "Short of target",
        },
        notes=tuple(text for text in (says.target_occupancy(latest),) if text),
    )


def mix(name: str, rows: pa.Table, year: str) -> Figure:
    """Return where the children lived. From view page_placement_mix."""
    return Figure(
        name="placement-mix",
        headline=says.mix(rows.to_pylist()),
        subtitle=f"Children looked after by setting at the end of {year}, {name}",
        rows=rows,
        chart=bars.ranked(label="setting", value="children_count", title="Children"),
        drawn=marked(worded(rows, children_count=count), "setting", "In-house"),
        headings={
            "setting": "Setting",
            "children_count": "Children",
            "of_foster_placements_pct": "Of foster placements",
            "of_looked_after_pct": "Of all looked after",
        },
        notes=says.mix_notes(rows.to_pylist()),
    )


def shares(name: str, rows: pa.Table, year: str) -> Figure:
    """Return the in-house share by denominator. From view page_in_house_shares."""
    return Figure(
        name="in-house-share",
        headline=says.shares(rows.to_pylist()),
        subtitle=f"Children placed in-house as a share, end of {year}, {name}",
        rows=rows,
        chart=bars.ranked(label="base_lines", value="share_pct", title="Per cent"),
        drawn=marked(wrapped(worded(rows, share_pct=pct), "base"), "base_order", 1),
        headings={
            "base": "Share of",
            "in_house_count": "Placed in-house",
            "base_count": "Out of",
            "share_pct": "Share",
            "stated_pct": "As printed",
        },
    )
