"""What the year's counts of adopters and children say, and where they disagree."""

from itertools import pairwise

from findings.quantities import quantity
from findings.rows import Row, pick
from findings.words import count, listed, number, pct, plural

ONE_OF = {
    "enquiries": "enquiry",
    "applications received": "application received",
}


def adopters(rows: list[Row], year: str) -> str:
    """Return how many adopters were approved in the year, beside its enquiries."""
    mine = [row for row in rows if row["financial_year"] == year]
    if not mine or mine[-1]["household_count"] is None:
        return f"The record does not say how many adopters were approved in {year}."
    told = (
        f"{plural(mine[-1]['household_count'], 'adopter')} approved in {year}, a year"
        f" of {listed([_stage(row) for row in mine[:-1]])}"
    )
    earlier = [
        row
        for row in rows
        if row["stage"] == mine[-1]["stage"]
        and row["financial_year"] < year
        and row["household_count"] is not None
    ]
    if not earlier:
        return f"{told}."
    before = earlier[-1]
    change = mine[-1]["household_count"] - before["household_count"]
    if not change:
        return f"{told}; as many as in {before['financial_year']}."
    side = "more" if change > 0 else "fewer"
    return f"{told}; {count(abs(change))} {side} than in {before['financial_year']}."


def _stage(row: Row) -> str:
    several = row["stage"].lower()
    return plural(row["household_count"], ONE_OF.get(several, several), several)


def children(rows: list[Row], year: str) -> str:
    """Return what the courts, the panel and families did for children in the year."""
    known = [
        f"{count(row['children_count'])} {row['stage'].lower()}"
        for row in rows
        if row["financial_year"] == year and row["children_count"] is not None
    ]
    if not known:
        return f"The record has no children placed or adopted in {year}."
    return f"Children in {year}: {listed(known)}."


def children_notes(rows: list[Row], year: str) -> tuple[str, ...]:
    """Return which stages are not printed, and where a later stage is larger."""
    mine = [row for row in rows if row["financial_year"] == year]
    missing = [r["stage"].lower() for r in mine if r["children_count"] is None]
    notes = []
    if missing:
        notes.append(f"Not printed for {year}: {listed(missing)}.")
    pairs = pairwise(mine)
    larger = [
        f"{later['stage'].lower()} ({count(later['children_count'])}) than"
        f" {earlier['stage'].lower()} ({count(earlier['children_count'])})"
        for earlier, later in pairs
        if None not in (earlier["children_count"], later["children_count"])
        and later["children_count"] > earlier["children_count"]
    ]
    if larger:
        notes.append(
            f"More {listed(larger)}: the later stage counts children whose earlier"
            f" stage fell in another year."
        )
    return tuple(notes)


def by_year(rows: list[Row]) -> str:
    """Return the most and the fewest children adopted in a year."""
    adopted = [
        row
        for row in rows
        if row["stage"] == "Adopted" and row["children_count"] is not None
    ]
    if not adopted:
        return "The record has no children adopted in these years."
    last = adopted[-1]
    told = plural(last["children_count"], "child", "children")
    if len(adopted) == 1:
        return f"{told} adopted in {last['financial_year']}."
    most = max(adopted, key=lambda row: row["children_count"])
    if most is last:
        return f"{told} adopted in {last['financial_year']}, the most of these years."
    return (
        f"{told} adopted in {last['financial_year']}, after a high of"
        f" {count(most['children_count'])} in {most['financial_year']}."
    )


def awaiting(rows: list[Row]) -> str:
    """Return how many children waited for a match, now and a year before."""
    if not rows:
        return "The record does not say how many children waited for a match."
    last = rows[-1]
    told = plural(last["children_count"], "child", "children")
    if len(rows) == 1:
        return f"{told} waited for a match at the end of {last['financial_year']}."
    before = rows[-2]
    if before["children_count"] == last["children_count"]:
        return f"{told} waited for a match, as many as a year before."
    return (
        f"{told} waited for a match at the end of {last['financial_year']},"
        f" {count(before['children_count'])} a year before."
    )


def interagency(rows: list[Row]) -> str:
    """Return the share of children placed with other agencies' adopters."""
    by_period = {row["financial_year"]: row for row in rows}
    if not by_period:
        return "The record has no children placed with other agencies' adopters."
    told = [
        f"{count(row['interagency_count'])} of {count(row['placed_count'])} in {year}"
        + (f" ({pct(row['interagency_pct'])})" if row["placed_count"] else "")
        for year, row in sorted(by_period.items(), reverse=True)
    ]
    return f"Children placed with other agencies' adopters: {listed(told)}."


def fees_not_claimed(rows: list[Row]) -> tuple[str, ...]:
    """Return how many came before the fund that pays the fees, where it is said."""
    known = {r["financial_year"]: r for r in rows if r["before_fund_count"] is not None}
    return tuple(
        f"{count(row['before_fund_count'])} of the {count(row['interagency_count'])} of"
        f" {year} were placed before the Government's fund began, so that their fees"
        f" could not be claimed back."
        for year, row in known.items()
    )


def fact(row: Row) -> str:
    """Return a fact's value, with its target if it has one."""
    told = quantity(row["value"], row["unit"])
    if row["target_value"] is None:
        return told
    apart = row["value"] - row["target_value"]
    target = f"target of {number(row['target_value'], 0)}"
    if apart == 0:
        return f"{told}, on the {target}"
    side = "over" if apart > 0 else "under"
    return f"{told}, {number(abs(apart))} {side} the {target}"


def context(rows: list[Row]) -> str:
    """Return what became of decisions that were reversed, and the courts' time."""
    weeks = pick(rows, unit="weeks")
    told = f"Care proceedings took {fact(weeks)}." if weeks else ""
    turned = [row for row in rows if row["fact"].startswith("Decisions for adoption")]
    if turned:
        told += (
            f" {plural(turned[0]['value'], 'decision')} for adoption"
            f" {'was' if turned[0]['value'] == 1 else 'were'} reversed."
        )
    return told.strip() or "Courts, panel and support."


def conflicts(rows: list[Row]) -> str:
    """Return how many figures are printed with two values."""
    return (
        f"{plural(len(rows), 'figure')} on adoption"
        f" {'is' if len(rows) == 1 else 'are'} printed with two values."
    )


def conflict_notes(rows: list[Row]) -> tuple[str, ...]:
    """Return where the two values even move in opposite directions."""
    notes = []
    for measure in dict.fromkeys(row["measure_name"] for row in rows):
        mine = [row for row in rows if row["measure_name"] == measure]
        mine.sort(key=lambda row: row["period_label"])
        for before, now in pairwise(mine):
            used = now["used_value"] - before["used_value"]
            other = now["other_value"] - before["other_value"]
            if used * other < 0:
                notes.append(_opposed(measure, before, now, used > 0))
    return tuple(notes)


def _opposed(measure: str, before: Row, now: Row, is_up: bool) -> str:
    first, second = ("rose", "fell") if is_up else ("fell", "rose")
    return (
        f"{measure} {first} from {before['used_printed']} to {now['used_printed']} by"
        f" the values used here, and {second} from {before['other_printed']} to"
        f" {now['other_printed']} by the others."
    )
