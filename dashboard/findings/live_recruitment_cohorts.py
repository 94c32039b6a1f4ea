"""What has become of those who enquired in a year, followed to today: cohorts.

Tallies are rows of view page_live_recruitment_tallies; stages those of
page_live_recruitment_cases_cohorts, which only the service sees.
"""

from findings import shown
from findings.live_recruitment_words import (
    APPROVED,
    financial_year,
    part_of,
    period,
    share,
    told,
)
from findings.rows import Row, pick
from findings.words import count, pct, plural

SAME_YEAR = "Approvals of the year, of its enquiries"
SO_FAR = "Enquiries of the year, approved so far"
FATES = (
    ("Approved", "blue"),
    ("Open, in assessment", "lilac"),
    ("Open, not yet applied", "pale"),
    ("Left in assessment", "orange"),
    ("Left before applying", "quiet"),
)


def cohort_name(row: Row) -> str:
    """Return the year of a cohort: `2024/25`, or `2026/27 so far`."""
    name = financial_year(row["period_start"])
    is_whole = (row["period_end"].month, row["period_end"].day) == (3, 31)
    return name if is_whole else f"{name} so far"


def cohorts(rows: list[Row]) -> str:
    """Return what became of the last whole year's enquiries.

    Rows of the cohort tally, one a year and part.
    """
    whole = [row for row in rows if cohort_name(row) == financial_year_of(row)]
    if not whole:
        return "The records do not hold a whole year of enquiries yet."
    start = max(row["period_start"] for row in whole)
    mine = [row for row in whole if row["period_start"] == start]
    approved = pick(mine, part="Approved")
    if mine[0]["total_count"] is None:
        return f"How many enquired in {financial_year(start)} is withheld."
    of_all = f"Of {plural(mine[0]['total_count'], 'enquiry', 'enquiries')}"
    said = (
        f"{of_all} in {financial_year(start)},"
        f" {told(approved, 'tally_count') if approved else '0'}"
    )
    if approved and approved["of_total_pct"] is not None:
        said += f" ({share(approved, 'of_total_pct')})"
    return f"{said} {_have(approved)} been approved so far; {still_open(mine)}."


def _have(approved: Row) -> str:
    return "has" if approved and approved["tally_count"] == 1 else "have"


def financial_year_of(row: Row) -> str:
    """Return the financial year in which a cohort enquired."""
    return financial_year(row["period_start"])


def still_open(rows: list[Row]) -> str:
    """Return how many of a cohort are open: `3 are still open`."""
    found = [part_of(rows, part) for part, _ in FATES if part.startswith("Open")]
    known = [number for number in found if number is not None]
    if len(known) < len(found):
        return "how many are still open is withheld"
    number = sum(known)
    if number == 0:
        return "none is still open"
    about = shown.about(*rows)
    return f"{about}{count(number)} {'is' if number == 1 else 'are'} still open"


def inside(row: Row) -> str:
    """Return the count of a part if its bar is long enough for it."""
    if not row["tally_count"] or not row["total_count"]:
        return ""
    is_wide = row["tally_count"] / row["total_count"] >= 0.05
    return count(row["tally_count"]) if is_wide else ""


def by_year(funnel: list[Row], tallies: list[Row], service: str) -> list[Row]:
    """Return both conversions of each year, each with its counts and its source."""
    periods = [
        {
            "financial_year": period(row),
            "way": SAME_YEAR,
            "approved_count": row["household_count"],
            "approved_count_symbol": row["household_count_symbol"],
            "conversion_pct": row["of_enquiries_pct"],
            "conversion_pct_symbol": row["of_enquiries_pct_symbol"],
            "is_rounded": bool(row.get("is_rounded")),
            "document_id": row["document_id"],
            "reference": row["reference"],
        }
        for row in funnel
        if row["cut"] == "year" and row["stage"] == APPROVED[service]
    ]
    followed = [
        {
            "financial_year": cohort_name(row),
            "way": SO_FAR,
            "approved_count": row["tally_count"],
            "approved_count_symbol": row["tally_count_symbol"],
            "conversion_pct": row["of_total_pct"],
            "conversion_pct_symbol": row["of_total_pct_symbol"],
            "is_rounded": bool(row.get("is_rounded")),
            "document_id": row["document_id"],
            "reference": row["reference"],
        }
        for row in tallies
        if row["part"] == "Approved" and cohort_name(row) == financial_year_of(row)
    ]
    years = {row["financial_year"] for row in followed}
    both = [row for row in periods if row["financial_year"] in years] + followed
    return sorted(both, key=lambda row: (row["financial_year"], row["way"] == SO_FAR))


def both_ways(rows: list[Row]) -> str:
    """Return the two conversions of the last year beside each other."""
    if not rows:
        return "The records do not hold a whole year of enquiries yet."
    year = rows[-1]["financial_year"]
    known = {
        row["way"]: told(row, "conversion_pct", pct)
        for row in rows
        if row["financial_year"] == year and row["conversion_pct"] is not None
    }
    said = []
    if SAME_YEAR in known:
        rate = known[SAME_YEAR]
        said.append(f"Approvals of {year} were {rate} of the year's enquiries")
    if SO_FAR in known:
        rate = known[SO_FAR]
        said.append(f"of those who enquired in {year}, {rate} are approved so far")
    if not said:
        return f"Neither conversion of {year} can be shown."
    sentence = "; ".join(said)
    return f"{sentence[:1].upper()}{sentence[1:]}."


def conversion_text(row: Row) -> str:
    """Return a conversion for its bar; the note below says that some are rounded."""
    return shown.bare(told(row, "conversion_pct", pct))


def reached(rows: list[Row]) -> str:
    """Return how far the enquiries of the last whole year came.

    Rows of view page_live_recruitment_cases_cohorts, of one service.
    """
    whole = [row for row in rows if cohort_name(row) == financial_year_of(row)]
    if not whole:
        return "The records do not hold a whole year of enquiries yet."
    start = max(row["period_start"] for row in whole)
    mine = {r["stage"]: r for r in whole if r["period_start"] == start}
    first = mine["Enquired"]
    return (
        f"Of {count(first['reached_count'])} who enquired in {financial_year(start)},"
        f" {count(mine['Initial visit']['reached_count'])} came to an initial visit,"
        f" {count(mine['Applied (stage 1)']['reached_count'])} applied and"
        f" {count(mine['Approved']['reached_count'])} are approved;"
        f" {count(first['open_count'])} still open."
    )


def reached_text(row: Row) -> str:
    """Return a stage's count with its share of the cohort: `32 (14.3%)`."""
    return f"{count(row['reached_count'])} ({pct(row['of_enquiries_pct'])})"
