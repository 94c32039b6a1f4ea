"""What the records say of children with many placements, and of those who settle.

Rows are those of views page_live_measures, page_live_tallies and
page_live_disruptions_cases.
"""

from datetime import date

from findings import shown
from findings.live_disruptions import at, many, since, year_before
from findings.rows import Row, pick
from findings.tile import Tile
from findings.words import count, month_of, plural, raised

THREE = "three_or_more_placements_pct"
THREE_SO_FAR = "three_or_more_placements_year_pct"
SETTLED = "long_term_stability_pct"
STOCKS = (THREE, THREE_SO_FAR, SETTLED)


def share(rows: list[Row], measure: str, until: date, of_whom: str, what: str) -> str:
    """Return a share of children with its counts, and the change on a year before."""
    now = at(rows, measure, until)
    if not now:
        return (
            f"There is no share for {month_of(until)}: the records do not reach back"
            f" far enough, or there were no such children."
        )
    if now["value"] is None:
        if now["value_symbol"] == "z":
            return f"There were no {of_whom} at the end of {month_of(until)}."
        return f"Too few {of_whom} to show how many {what}."
    change = since(now, at(rows, measure, year_before(until)))
    return raised(
        f"{shown.told(now, field='numerator')} of"
        f" {shown.told(now, field='denominator')} {of_whom} {what}:"
        f" {shown.rate(now)}{change}."
    )


def three(rows: list[Row], until: date) -> str:
    """Return how many have had three or more placements in 12 months."""
    return share(
        rows, THREE, until, "children looked after", "had three or more placements"
    )


def settled(rows: list[Row], until: date) -> str:
    """Return how many of those long in care have lived in one place for two years."""
    return share(
        rows,
        SETTLED,
        until,
        "children under 16 long in care",
        "had lived in the same placement for two years",
    )


def one_away(rows: list[Row]) -> str:
    """Return how many children are one move away from a third placement this year."""
    if not rows:
        return "There is no count of placements this year for this choice and month."
    two, more = pick(rows, part="Two"), pick(rows, part="Three or more")
    if not two:
        told = "No child is one move away from a third placement this year"
    elif two["tally_count"] is None:
        told = (
            "How many children are one move away from a third placement is withheld, as"
            " too few or beside too few"
        )
    else:
        verb = "is" if two["tally_count"] == 1 else "are"
        children = raised(many(two, "child", "children", "tally_count"))
        told = f"{children} {verb} one move away from a third placement this year"
    if more and more["tally_count"]:
        told += f"; {shown.told(more, field='tally_count')} have had three or more"
    return f"{told}."


def tiles(
    rate: Row, definition: str, stocks: list[Row], had: list[Row], until: date
) -> list[Tile]:
    """Return the page's key numbers. `had` are children by number of placements.

    `rate` is of the 12 months to this month, or of the latest that are shown.
    """
    three_now, so_far, stable = (at(stocks, m, until) for m in STOCKS)
    return [
        _rated(rate, f"Disruption rate, {definition.lower()}", _moves(rate, until)),
        _rated(three_now, "Three or more placements", "in 12 months"),
        _rated(so_far, "This year so far", "three or more since 1 April"),
        _away(had),
        _rated(
            stable,
            "Long-term stability",
            f"of {many(stable, 'child', 'children')}" if stable else "",
        ),
    ]


def _rated(row: Row, label: str, detail: str) -> Tile:
    """Return a rate with its detail, or with the reason why there is none."""
    is_known = row.get("value") is not None
    return Tile(label, shown.rate(row), detail if is_known else shown.why(row))


def _moves(rate: Row, until: date) -> str:
    if not rate:
        return ""
    end = rate["period_end"]
    moves = f"of {many(rate, 'move')}"
    if end == until:
        return f"{moves} in 12 months"
    return f"{moves}, 12 months to {month_of(end)}"


def _away(had: list[Row]) -> Tile:
    """Return how many are one move away: none if the parts do not name them."""
    label, two = "One move away", pick(had, part="Two")
    if not had or (two and two["tally_count"] is None):
        return Tile(
            label, shown.told(two, field="tally_count"), shown.why(two, "tally_count")
        )
    away = shown.told(two, field="tally_count") if two else count(0)
    return Tile(label, away, "children with two placements since 1 April")


def cases(rows: list[Row]) -> str:
    """Return how many children the list holds. Rows of page_live_disruptions_cases."""
    more = sum(row["placements"] == "Three or more" for row in rows)
    return (
        f"{plural(len(rows), 'child', 'children')} with two placements or more since"
        f" 1 April, {count(more)} of them with three or more."
    )
