"""What the rows of page_disruptions, page_stability and page_decisions_reversed say."""

from findings.rows import Row, services_of
from findings.tile import Tile
from findings.words import SYMBOLS, count, listed, lowered, pct, plural, signed

KINDS = {"adoption": "placements for adoption", "fostering": "foster placements"}
ONE = {"adoption": "placement for adoption", "fostering": "foster placement"}
TILES = {"adoption": "Adoption disruptions", "fostering": "Foster disruptions"}


def lead(rows: list[Row], stability: list[Row]) -> str:
    """Return the page's answer: what broke down last, by service."""
    told = [
        sentence
        for service in services_of(rows)
        for sentence in (_latest(_of(rows, service)), _ever(_of(rows, service)))
        if sentence
    ]
    if any(row["stability_pct"] is None for row in stability):
        told.append("A figure on long-term stability is promised and not published.")
    return " ".join(told) or "Nothing on stability is published for these years."


def tiles(rows: list[Row], decisions: list[Row], stability: list[Row]) -> list[Tile]:
    """Return the key numbers: latest year by service, decisions, stability."""
    shown = []
    for service in services_of(rows):
        latest, before = _last_two(_of(rows, service))
        shown += _service_tiles(latest, before)
    shown += [
        Tile(
            "Decisions for adoption reversed",
            count(row["children_count"]),
            f"of {count(row['decision_count'])} in {row['financial_year']}",
        )
        for row in [row for row in decisions if row["outcome"] == "Reversed"][-1:]
    ]
    shown += [
        Tile(row["indicator"], pct(row["stability_pct"]), "promised, not published")
        for row in stability
        if row["stability_pct"] is None
    ]
    return shown


def events(rows: list[Row]) -> str:
    """Return disruptions and children of all the years, and what is not known."""
    known = [row for row in rows if row["disruption_count"] is not None]
    if not known:
        return "How many placements broke down is not published."
    times = sum(row["disruption_count"] for row in known)
    if not times:
        return f"No disruptions: {listed([lowered(r['period_label']) for r in known])}."
    blank = [row["period_label"] for row in known if row["children_count"] is None]
    told = plural(times, "disruption")
    if len(known) > 1:
        told += f" from {known[0]['period_label']} to {known[-1]['period_label']}"
    if blank:
        return f"{told}; the children in them are not stated for {listed(blank)}."
    children = sum(row["children_count"] for row in known)
    return f"{told}, with {plural(children, 'child', 'children')} in them."


def event_rows(rows: list[Row]) -> list[Row]:
    """Return one row for the disruptions of a period, and one for the children."""
    return [
        {
            "period_label": row["period_label"],
            "what": what,
            "event_count": row[field],
            "event_count_text": _worded(row[field], one, many),
            "is_strong": what == "Children",
        }
        for row in rows
        if row["disruption_count"] is not None
        for what, field, one, many in (
            ("Disruptions", "disruption_count", "disruption", "disruptions"),
            ("Children", "children_count", "child", "children"),
        )
    ]


def decisions(rows: list[Row]) -> str:
    """Return how many decisions for adoption were reversed, and to what."""
    whole = [row for row in rows if row["outcome"] == "Reversed"]
    if not whole:
        return "The record does not say how many decisions were reversed."
    parts = [
        f"{count(row['children_count'])} {row['outcome'].removeprefix('Reversed: ')}"
        for row in rows
        if row["outcome"].startswith("Reversed: ")
    ]
    told = (
        f"{count(whole[0]['children_count'])} of {count(whole[0]['decision_count'])}"
        f" decisions for adoption were reversed ({pct(whole[0]['of_decisions_pct'])})"
    )
    return f"{told}: {listed(parts)}." if parts else f"{told}."


def reviewed(rows: list[Row]) -> str:
    """Return whether the last year's disruptions were reviewed, if that is stated."""
    known = [row for row in rows if row["reviewed_count"] is not None]
    if not known:
        return ""
    row = known[-1]
    of = plural(row["disruption_count"], "disruption")
    return (
        f"{count(row['reviewed_count'])} of {of} in {row['period_label']} had a review."
    )


def stability(rows: list[Row]) -> str:
    """Return whether the promised indicator has a value."""
    if not rows:
        return "The record names no indicator of long-term stability."
    row = rows[-1]
    if row["stability_pct"] is None:
        return f"{row['indicator']}: a key indicator, with no value in any document."
    return (
        f"{row['indicator']}: {pct(row['stability_pct'])} in {row['financial_year']}."
    )


def words(rows: list[Row]) -> list[str]:
    """Return each measure with what it means."""
    return [f"{row['measure_name']}: {row['definition']}" for row in rows]


def _latest(rows: list[Row]) -> str:
    row, before = _last_two(rows)
    kind = KINDS[row["service"]]
    if row["disruption_count"] is None:
        return f"How many {kind} broke down is not published."
    period = row["period_label"]
    if row["financial_year"] is None:
        period = f"the {lowered(period)}"
    if row["disruption_count"] == 0:
        of = f"None of {row['placement_count']}" if row["placement_count"] else "No"
        return f"{of} {kind} broke down in {period}."
    noun = ONE[row["service"]] if row["disruption_count"] == 1 else kind
    told = f"{count(row['disruption_count'])} {noun} broke down in {period}"
    if row["children_count"] is not None:
        told += f", with {plural(row['children_count'], 'child', 'children')} in them"
    if not before or before["disruption_count"] is None:
        return f"{told}."
    told += f"; the year before it was {count(before['disruption_count'])}"
    if before["children_count"] is not None:
        told += f", with {plural(before['children_count'], 'child', 'children')}"
    return f"{told}."


def _ever(rows: list[Row]) -> str:
    """Return that none broke down over a long period, if the record has one."""
    spans = [
        row
        for row in rows
        if row["financial_year"] is None
        and row["placement_count"] is None
        and row["disruption_count"] == 0
    ]
    return f"None in the {spans[-1]['period_label']}." if spans else ""


def _last_two(rows: list[Row]) -> tuple[Row, Row]:
    dated = [row for row in rows if row["placement_count"] is not None] or rows
    return dated[-1], dated[-2] if len(dated) > 1 else {}


def _service_tiles(latest: Row, before: Row) -> list[Tile]:
    service = latest["service"]
    if latest["disruption_count"] is None:
        return [Tile(TILES[service], SYMBOLS["x"], "not published")]
    return [
        Tile(
            TILES[service],
            count(latest["disruption_count"]),
            _change(latest, before, "disruption_count") or latest["period_label"],
        ),
        Tile("Children in them", count(latest["children_count"]), _share(latest)),
    ]


def _share(row: Row) -> str:
    if row["disruption_pct"] is None:
        return ""
    least = "at least " if row["is_least"] else ""
    return f"{least}{pct(row['disruption_pct'])} of those placed"


def _change(latest: Row, before: Row, field: str) -> str:
    if latest.get(field) is None or before.get(field) is None:
        return ""
    change = latest[field] - before[field]
    return f"{signed(change)} on {before['period_label']}"


def _of(rows: list[Row], service: str) -> list[Row]:
    return [row for row in rows if row["service"] == service]


def _worded(value: int | None, one: str, many: str) -> str:
    return f"{SYMBOLS['x']} {many}" if value is None else plural(value, one, many)
