"""Who dropped out, at which stage and why.

Rows are those of view page_live_recruitment_tallies.
"""

from datetime import date

from findings import shown
from findings.live_recruitment_words import in_period, period, share, told
from findings.rows import Row, pick
from findings.words import count, raised

STAGES = (
    "After the enquiry",
    "After the initial visit",
    "In stage 1",
    "In stage 2",
    "At or after panel",
)


def two_periods(rows: list[Row], until: date) -> list[Row]:
    """Return the rows of the period shown and of the one before, the latest last.

    Those are the twelve months to `until` if the rows have them, or else the last two
    financial years that had ended by then.
    """
    for cut in ("rolling_12", "year"):
        ends = {row["period_end"] for row in rows if row["cut"] == cut}
        past = sorted(end for end in ends if end <= until)[-2:]
        if past and (cut == "year" or past[-1] == until):
            mine = [r for r in rows if r["cut"] == cut and r["period_end"] in past]
            return sorted(mine, key=lambda row: row["period_end"])
    return []


def stage_text(row: Row) -> str:
    """Return a stage's count and share: `217 (66.8%)`, `about 145 (67%)`."""
    number = told(row, "tally_count")
    if row["of_total_pct"] is None:
        return number
    return f"{number} ({share(row, 'of_total_pct')})"


def stages(rows: list[Row]) -> str:
    """Return where most left, now and before. Rows of one service, two periods."""
    now = latest(rows)
    known = [row for row in now if row["tally_count"]]
    if not now:
        return "The records tell of nobody who left without approval."
    left = f"{told(now[0], 'total_count')} left without approval {in_period(now[0])}"
    if not known:
        return raised(f"{left}; at which stage is withheld.")
    most = max(known, key=lambda row: row["tally_count"])
    said = f"{left}, {stage_text(most)} of them {_inside(most['part'])}"
    old = pick(earlier(rows), part=most["part"])
    if not old or old["of_total_pct"] is None:
        return raised(f"{said}.")
    return raised(f"{said}; {stage_text(old)} {in_period(old)}.")


def _inside(part: str) -> str:
    return f"{part[:1].lower()}{part[1:]}"


def latest(rows: list[Row]) -> list[Row]:
    """Return the rows of the last period among the rows."""
    ends = [row["period_end"] for row in rows]
    return [row for row in rows if row["period_end"] == max(ends)]


def earlier(rows: list[Row]) -> list[Row]:
    """Return the rows of the period before the last."""
    ends = sorted({row["period_end"] for row in rows})
    return [row for row in rows if len(ends) > 1 and row["period_end"] == ends[-2]]


def by_reason(rows: list[Row]) -> list[Row]:
    """Return a row a period and reason: its total, and how many left at each stage.

    Rows under a filter by reason. The commonest reason of the last period comes first.
    """
    found: dict[tuple[date, str], Row] = {}
    for row in rows:
        reason = row["value_1"] if row["dim_1"] == "reason" else row["value_2"]
        key = (row["period_end"], reason)
        mine = found.setdefault(key, _of_reason(row, reason))
        place = STAGES.index(row["part"]) + 1
        mine[f"stage_{place}_count"] = row["tally_count"]
        mine[f"stage_{place}_count_symbol"] = row["tally_count_symbol"]
    latest_end = max((end for end, _ in found), default=None)
    totals = {
        reason: row["household_count"] or 0
        for (end, reason), row in found.items()
        if end == latest_end
    }
    return sorted(
        found.values(),
        key=lambda row: (
            -totals.get(row["reason"], 0),
            row["reason"],
            -row["period_end"].toordinal(),
        ),
    )


def _of_reason(row: Row, reason: str) -> Row:
    """Return the row of a reason before its stages are filled in."""
    nothing = {f"stage_{place}_count": 0 for place in range(1, len(STAGES) + 1)}
    symbols = {f"{name}_symbol": None for name in nothing}
    return {
        "reason": reason,
        "period": period(row),
        "cut": row["cut"],
        "period_start": row["period_start"],
        "period_end": row["period_end"],
        "household_count": row["total_count"],
        "household_count_symbol": row["total_count_symbol"],
        "is_rounded": bool(row.get("is_total_rounded")),
        **nothing,
        **symbols,
        "document_id": row["document_id"],
        "reference": row["reference"],
    }


def reasons(rows: list[Row]) -> str:
    """Return the commonest reason, now and before. Rows as from `by_reason`."""
    if not rows:
        return "The records give no reasons for leaving."
    known = [row for row in latest(rows) if row["household_count"]]
    if not known:
        return "Every reason is too rare to be shown."
    most = max(known, key=lambda row: row["household_count"])
    said = (
        f"The commonest reason {in_period(most)} was “{most['reason']}”:"
        f" {told(most, 'household_count')}"
    )
    old = pick(earlier(rows), reason=most["reason"])
    if not old or old["household_count"] is None:
        return f"{said}."
    change = most["household_count"] - old["household_count"]
    if change == 0:
        return f"{said}, as many as in the period before."
    way = "more" if change > 0 else "fewer"
    about = shown.about(most)
    return f"{said}, {about}{count(abs(change))} {way} than in the period before."
