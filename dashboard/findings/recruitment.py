"""What a year of recruitment says: the answer of the page and its key numbers."""

from findings.occupancy import on_year_before, short_of
from findings.rows import Row
from findings.tile import Mark, Tile
from findings.words import count, listed, number, pct, plural

FUNNEL = "Enquiry to approval"
HOUSEHOLDS = "Came and left"
PLANNER = "Planner"
REACH = "Publicity"


def parts(movements: int, plans: int, publicity: int) -> list[str]:
    """Return the parts of the page that there are figures for; the funnel always."""
    known = [
        (FUNNEL, 1),
        (HOUSEHOLDS, movements),
        (PLANNER, plans),
        (REACH, publicity),
    ]
    return [part for part, rows in known if rows]


def lead(movement: list[Row], funnel: list[Row]) -> str:
    """Return the page's answer for the services that have rows.

    From views page_household_movement and page_recruitment_funnel.
    """
    households = _households(movement[-1]) if movement else ""
    adopters = _adopters(*last_and_before(funnel, "adoption"))
    return " ".join(text for text in (households, adopters) if text)


def tiles(starts: list[Row], assessments: list[Row], funnel: list[Row]) -> list[Tile]:
    """Return the key numbers of the last year.

    From views page_planner, page_recruitment_assessments, page_recruitment_funnel.
    """
    before = starts[-2] if len(starts) > 1 else {}
    fostering = fostering_tiles(starts[-1], before, assessments) if starts else []
    return fostering + adoption_tiles(*last_and_before(funnel, "adoption"))


def last_and_before(funnel: list[Row], service: str) -> tuple[list[Row], list[Row]]:
    """Return a service's stages in its last year and in the year shown before it."""
    mine = [row for row in funnel if row["service"] == service]
    years = [*dict.fromkeys(row["financial_year"] for row in mine)]
    last, before = (["", *years][-1], ["", "", *years][-2])
    return (
        [row for row in mine if row["financial_year"] == last],
        [row for row in mine if row["financial_year"] == before],
    )


def missing(funnel: list[Row], services: tuple[str, ...]) -> str:
    """Return what the reader asked for and the page cannot show; or nothing."""
    if services == ("adoption",):
        return (
            "Households that came and left, the reasons, and the planner are about"
            " fostering: the record has no number of approved adopters at a year end."
        )
    known = {row["service"] for row in funnel}
    unknown = [service for service in services if service not in known]
    if not unknown:
        return ""
    return f"The record has no {listed(unknown)} recruitment figures for these years."


def _households(row: Row) -> str:
    if not row:
        return ""
    year, closing = row["financial_year"], count(row["closing_count"])
    if row["approved_count"] is None or row["left_count"] is None:
        return f"{closing} fostering households were approved at the end of {year}."
    gap = _short(row["closing_count"], row["target_count"])
    return (
        f"{plural(row['approved_count'], 'fostering household')}"
        f" {_was(row['approved_count'])} approved in {year} and"
        f" {count(row['left_count'])} left: {closing} at the end of the year,"
        f" {_net(row['net_change_count'])}{gap}."
    )


def _net(change: int | None) -> str:
    if change is None:
        return "with no year before to compare"
    if change == 0:
        return "as many as a year before"
    return (
        f"{count(abs(change))} {'more' if change > 0 else 'fewer'} than a year before"
    )


def _short(value: int, target: int | None) -> str:
    if target is None:
        return ""
    if value >= target:
        return f", and meets the target of {count(target)}"
    return f" and {count(target - value)} short of the target of {count(target)}"


def _adopters(rows: list[Row], before: list[Row]) -> str:
    if not rows or rows[-1]["household_count"] is None:
        return ""
    now = rows[-1]["household_count"]
    told = f"{plural(now, 'adopter')} {_was(now)} approved in"
    year = rows[-1]["financial_year"]
    if not before or before[-1]["household_count"] is None:
        return f"{told} {year}."
    return f"{told} {year}, {_net(now - before[-1]['household_count'])}."


def _was(number_of: int) -> str:
    return "was" if number_of == 1 else "were"


def fostering_tiles(start: Row, before: Row, assessments: list[Row]) -> list[Tile]:
    """Return fostering's key numbers; `before` is the year before, or empty."""
    shown = [
        Tile(
            "Fostering enquiries",
            count(start["enquiry_count"]),
            on_year_before(start, before, "enquiry_count"),
        ),
        Tile(
            "Households approved",
            count(start["approved_count"]),
            on_year_before(start, before, "approved_count"),
        ),
        Tile(
            "Approved per 100 enquiries",
            number(start["conversion_pct"]),
            "",
            *below(start["conversion_pct"], start["benchmark_pct"]),
        ),
        Tile(
            "Households at year end",
            count(start["household_count"]),
            "",
            *short_of(start["household_count"], start["target_count"]),
        ),
    ]
    return shown + [
        Tile(
            "Assessments in time",
            pct(row["of_finished_pct"], 0),
            f"{count(row['assessments_count'])} of {count(row['finished_count'])}",
        )
        for row in assessments
        if row["part"] == "In time"
    ]


def adoption_tiles(rows: list[Row], before: list[Row]) -> list[Tile]:
    """Return adoption's key numbers: each stage, and approvals per 100 enquiries."""
    if not rows:
        return []
    earlier = {row["stage_order"]: row for row in before}
    names = {1: "Adoption enquiries", 2: "Adopter applications", 3: "Adopters approved"}
    shown = [
        Tile(
            names.get(row["stage_order"]) or row["stage"],
            count(row["household_count"]),
            on_year_before(row, earlier.get(row["stage_order"], {}), "household_count"),
        )
        for row in rows
    ]
    told = [
        f"{count(rows[-1]['household_count'])} of {count(row['household_count'])}"
        for row in rows
        if row["stage_order"] == 1
    ]
    return [
        *shown,
        Tile(
            "Adopters per 100 enquiries",
            number(rows[-1]["of_enquiries_pct"]),
            "".join(told),
        ),
    ]


def below(value: float | None, benchmark: float | None) -> tuple[str, Mark]:
    """Return the verdict on a benchmark that is to be reached, and its mark."""
    if value is None or benchmark is None:
        return "", ""
    if value >= benchmark:
        return f"benchmark ({number(benchmark, 0)}) reached", "good"
    return f"below benchmark ({number(benchmark, 0)})", "bad"
