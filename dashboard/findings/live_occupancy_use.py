"""What the records say of households on hold, their cost, and where children live.

Rows are those of views page_live_measures, page_live_durations, page_live_tallies and
page_live_occupancy_cost.
"""

from datetime import date

from findings import shown
from findings.rows import Row, pick
from findings.words import days, money, month_of, pct, plural, raised

MIX = (
    "In-house",
    "Independent agency",
    "Family and friends",
    "Residential",
    "Elsewhere",
)


def holds(rows: list[Row], until: date) -> str:
    """Return how many households are on hold. Rows of page_live_measures."""
    now = pick(rows, period_end=until)
    if not now:
        return f"The records do not say who was on hold at the end of {until:%B %Y}."
    if now["numerator"] is None:
        return f"Too few were on hold at the end of {until:%B %Y} to show how many."
    if not now["numerator"]:
        return f"No mainstream household was on hold at the end of {until:%B %Y}."
    households = shown.told(
        now, lambda number: plural(number, "mainstream household"), "numerator"
    )
    told = (
        f"{raised(households)} {'was' if now['numerator'] == 1 else 'were'} on hold at"
        f" the end of {month_of(until)}"
    )
    return f"{told}, {shown.rate(now)}." if now["value"] is not None else f"{told}."


def gaps(rows: list[Row]) -> tuple[str, ...]:
    """Return what to say of months without a point, if some are withheld."""
    if any(row["value_symbol"] == "c" for row in rows):
        return ("Where a month has no point, too few were on hold to show.",)
    return ()


def hold_lengths(rows: list[Row]) -> str:
    """Return the usual time on hold. Rows of page_live_durations."""
    told = [_length(row) for row in rows if row["median_days"] is not None]
    if not told:
        return "Too few households are or were on hold to say for how long."
    return f"{'; '.join(told)}.".capitalize()


def _length(row: Row) -> str:
    if row["part"] == "On hold now":
        return f"half of those on hold now have been for {days(row['median_days'])}" + (
            " or more"
        )
    return (
        "half of the times on hold that ended in the 12 months had lasted"
        f" {days(row['median_days'])} or more"
    )


def cost(rows: list[Row], until: date) -> str:
    """Return what a year of places not available cost at the most."""
    now = pick(rows, period_end=until)
    if not now or now["year_cost_gbp"] is None:
        return (
            "What the places not available cost cannot be worked out for the 12 months"
            f" to {month_of(until)}."
        )
    if now["year_cost_gbp"] <= 0:
        return (
            "Places with agencies were no dearer than the council's own: places that"
            " were not available cost nothing."
        )
    return (
        f"Places that were not available cost up to {money(now['year_cost_gbp'])} in"
        f" the 12 months to {month_of(until)}."
    )


def mix_of(row: Row) -> str:
    """Return the group of a part of tally placement_mix, as the chart draws it."""
    if row["part"] == "Foster, family and friends":
        return "Family and friends"
    if row["part"] == "Residential":
        return "Residential"
    if row["part"] == "Foster, other carers" and row["part_2"] in MIX[:2]:
        return str(row["part_2"])
    return "Elsewhere"


def mixed(rows: list[Row], until: date) -> list[Row]:
    """Return a row per month and group of the mix; [c] cells are left out of sums.

    A group of nothing but [c] cells is [c] itself.
    """
    groups: dict[tuple[date, str], Row] = {}
    for row in rows:
        if row["period_end"] > until:
            continue
        name = mix_of(row)
        group = groups.setdefault(
            (row["period_end"], name),
            {
                "period_end": row["period_end"],
                "month": month_of(row["period_end"]),
                "setting": name,
                "setting_order": MIX.index(name),
                "children_count": None,
                "children_count_symbol": "c",
                "is_rounded": False,
                "total_count": row["total_count"],
                "total_count_symbol": row["total_count_symbol"],
                "document_id": row["document_id"],
                "reference": row["reference"],
            },
        )
        group["is_rounded"] |= bool(row.get("is_rounded"))
        if row["tally_count"] is not None:
            known = group["children_count"] or 0
            group["children_count"] = known + row["tally_count"]
            group["children_count_symbol"] = None
    return [
        groups[key] for key in sorted(groups, key=lambda k: (k[0], MIX.index(k[1])))
    ]


def mix(rows: list[Row], until: date) -> str:
    """Return the in-house and agency share now and at the first month shown."""
    first, last = _in_house(rows, 0), _in_house(rows, -1)
    if not rows or last is None:
        return f"Where children lived in {month_of(until)} is not shown."
    about = shown.about(rows[-1])
    told = raised(
        f"{about}{pct(last, 0)} of children with unrelated foster carers lived with the"
        f" council's own at the end of {month_of(rows[-1]['period_end'])}"
    )
    if first is None or rows[0]["period_end"] == rows[-1]["period_end"]:
        return f"{told}."
    return f"{told}; {about}{pct(first, 0)} in {month_of(rows[0]['period_end'])}."


def _in_house(rows: list[Row], place: int) -> float | None:
    if not rows:
        return None
    month = [row for row in rows if row["period_end"] == rows[place]["period_end"]]
    own, agency = (
        pick(month, setting=setting).get("children_count", 0) for setting in MIX[:2]
    )
    if own is None or agency is None:
        return None
    return 100 * own / (own + agency) if own + agency >= 10 else None
