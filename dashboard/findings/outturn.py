"""What the rows of page_financial_outturn say."""

from collections.abc import Callable

from findings.rows import Row
from findings.tile import Tile
from findings.words import Number, count, listed, money, pct, variance

SERVICES = {"fostering": "Placements", "adoption": "Adoption"}
BUDGET = "Against budget"
COST = "What a placement cost"
PLAIN = {
    "Internal Fostering": "in-house fostering",
    "External Fostering": "agency fostering",
}


def parts(services: list[str], ways: list[Row]) -> list[str]:
    """Return the parts of the page; `ways` are those of moving children in-house."""
    return [BUDGET, COST] if "fostering" in services and ways else [BUDGET]


def lead(rows: list[Row]) -> str:
    """Return the page's answer: what each service cost against its budget."""
    told = [_service(row) for row in totals(rows)]
    return " ".join(told) or "The record has no total to compare with a budget."


def totals(rows: list[Row]) -> list[Row]:
    """Return the row of each service's whole table."""
    return [row for row in rows if row["is_total"] and not row["is_sub_total"]]


def lines_of(rows: list[Row]) -> list[Row]:
    """Return the rows that are no totals."""
    return [row for row in rows if not row["is_total"]]


def tiles(rows: list[Row]) -> list[Tile]:
    """Return the totals, then the lines that are furthest from their budget."""
    furthest = sorted(
        (row for row in lines_of(rows) if row["variance_gbp"] is not None),
        key=lambda row: -abs(row["variance_gbp"]),
    )
    room = 5 - len(totals(rows))
    return [_tile(row) for row in totals(rows) + furthest[:room]]


def lines(rows: list[Row], say: Callable[[Number], str] = money) -> str:
    """Return the lines of a table furthest over and under budget: two of each."""
    known = [row for row in lines_of(rows) if row["variance_gbp"] is not None]
    over = [row for row in known if row["variance_gbp"] > 0]
    under = [row for row in reversed(known) if row["variance_gbp"] < 0]
    told = [_furthest(group, say) for group in (over, under) if group]
    if not told:
        return "No line differs from its budget." if known else "No budget is printed."
    return f"{'; '.join(told)}."


def total_note(total: Row) -> str:
    """Return how far the lines are from the printed total, if they are."""
    pairs = [
        ("a budget", total["lines_budget_gbp"], total["budget_gbp"]),
        ("an outturn", total["lines_outturn_gbp"], total["outturn_gbp"]),
    ]
    apart = [
        f"{name} of {exact(mine)}, not {exact(printed)}"
        for name, mine, printed in pairs
        if None not in (mine, printed) and mine != printed
    ]
    if not apart:
        return ""
    return f"The lines as printed add up to {listed(apart)}: rounding, most likely."


def income_note(rows: list[Row]) -> str:
    """Return what a line of income under its budget means, if there is one."""
    if not any((row["outturn_gbp"] or 0) < 0 for row in lines_of(rows)):
        return ""
    return (
        "Income counts as negative spending, so income ‘under’ its budget means that"
        " more came in."
    )


def allowances(rows: list[Row]) -> str:
    """Return what an allowance came to for a child, by each count that is printed."""
    children = [row for row in rows if not row["is_family"]]
    if not children:
        return "The record does not say how many children had an adoption allowance."
    dear, cheap = (
        max(children, key=lambda row: row["unit_cost_gbp"]),
        min(children, key=lambda row: row["unit_cost_gbp"]),
    )
    if dear is cheap:
        return f"Adoption allowances came to {money(dear['unit_cost_gbp'])} a child."
    return (
        f"Adoption allowances came to {money(dear['unit_cost_gbp'])} a child or"
        f" {money(cheap['unit_cost_gbp'])}: the report counts both"
        f" {count(dear['receiver_count'])} and {count(cheap['receiver_count'])}"
        f" children."
    )


def inter_agency(rows: list[Row]) -> str:
    """Return how much of the inter-agency variance the grant makes up."""
    grant = [row for row in rows if row["is_grant"]]
    whole = [row for row in rows if row["is_sub_total"]]
    if not grant or not whole or grant[0]["of_variance_pct"] is None:
        return "The record does not split the inter-agency variance."
    others = [
        row
        for row in rows
        if not row["is_grant"]
        and not row["is_sub_total"]
        and row["variance_gbp"] < grant[0]["variance_gbp"]
    ]
    told = (
        f"Inter-agency fees were {variance(whole[0]['variance_gbp'])}: the grant of"
        f" {money(grant[0]['outturn_gbp'])} makes up {pct(grant[0]['of_variance_pct'])}"
        f" of that"
    )
    if others:
        told += (
            f", and {plain(others[-1])} brought in more still:"
            f" {money(others[-1]['outturn_gbp'])}"
        )
    return f"{told}."


def plain(row: Row) -> str:
    """Return the name of a line as it stands in a sentence."""
    name = row["cost_line"].split(" (")[0]
    return PLAIN.get(name) or name.lower()


def label(row: Row) -> str:
    """Return the name of a line as it stands beside its bar."""
    name = plain(row)
    return f"{name[0].upper()}{name[1:]}"


def exact(value: float) -> str:
    """Return pounds to the pound: `£1,318,000`."""
    return f"£{count(value)}"


def of_budget(row: Row) -> str:
    """Return a variance in words with its share of the budget, if there is one."""
    told = variance(row["variance_gbp"])
    if row["variance_pct"] is None or not row["variance_gbp"]:
        return told
    return f"{told} ({pct(abs(row['variance_pct']))})"


def _service(row: Row) -> str:
    name = SERVICES[row["service"]]
    if row["variance_gbp"] is None:
        return f"{name}: budget and outturn are not both printed."
    return (
        f"{name} cost {money(row['outturn_gbp'])} in {row['financial_year']} against a"
        f" budget of {money(row['budget_gbp'])}: {of_budget(row)}."
    )


def _tile(row: Row) -> Tile:
    name = f"{SERVICES[row['service']]} in all" if row["is_total"] else label(row)
    told = variance(row["variance_gbp"])
    value, _, verdict = told.rpartition(" ")
    if verdict not in ("over", "under"):
        return Tile(name, told, f"of {money(row['budget_gbp'])}")
    share = row["variance_pct"]
    return Tile(
        name,
        value,
        "with nothing budgeted" if share is None else f"by {pct(abs(share))}",
        f"{verdict} budget",
    )


def _furthest(rows: list[Row], say: Callable[[Number], str]) -> str:
    first, *others = rows
    told = [f"{variance(first['variance_gbp'], say)} on {plain(first)}"]
    told += [f"{say(row['variance_gbp'])} on {plain(row)}" for row in others[:1]]
    return listed(told)
