"""What the rows say of households: who came, who left, and why."""

from findings.rows import Row
from findings.words import count, day, listed, lowered, pct, signed


def movement(rows: list[Row]) -> str:
    """Return what all years together brought. From view page_household_movement."""
    known = [
        row
        for row in rows
        if row["approved_count"] is not None and row["left_count"] is not None
    ]
    if not known:
        return "The record does not say how many households came and left."
    came = sum(row["approved_count"] for row in known)
    left = sum(row["left_count"] for row in known)
    years = "the year" if len(known) == 1 else f"{len(known)} years"
    net = came - left
    total = "none more than before" if net == 0 else f"{signed(net)} in all"
    return f"{count(came)} households came in {years} and {count(left)} left: {total}."


def movement_notes(rows: list[Row]) -> tuple[str, ...]:
    """Return what was worked out, and whether the years' movements add up."""
    told = _turnover(rows[-1])
    for row in rows:
        if row["opening_basis"] == "worked out":
            told.append(
                f"The {count(row['opening_count'])} at the start of"
                f" {row['financial_year']} are not printed. They are worked out:"
                f" {count(row['closing_count'])} at its end, less"
                f" {count(row['approved_count'])} approved, plus"
                f" {count(row['left_count'])} that left."
            )
        elif row["unexplained_count"]:
            told.append(
                f"In {row['financial_year']} the movements leave"
                f" {signed(row['unexplained_count'])} unexplained."
            )
    return tuple(told)


def _turnover(row: Row) -> list[str]:
    if row["turnover_pct"] is None:
        return []
    return [
        f"Turnover, the households that left as a share of those at the start of the"
        f" year, was {pct(row['turnover_pct'])} in {row['financial_year']}."
    ]


def step_name(row: Row) -> str:
    """Return the name of a step: `31 March 2016`, `Approved 2015/16`."""
    if row["step"] == "Opening":
        start = row["year_end_date"].replace(year=row["year_end_date"].year - 1)
        told = day(start)
        return f"{told}, worked out" if row["opening_basis"] == "worked out" else told
    if row["step"] == "Closing":
        return day(row["year_end_date"])
    return f"{row['step']} {row['financial_year']}"


def step_text(row: Row) -> str:
    """Return the words at the end of a step's bar: `148`, `+20`, `−19`."""
    is_total = row["step"] in ("Opening", "Closing")
    return count(row["step_count"]) if is_total else signed(row["step_count"])


def shown_steps(rows: list[Row]) -> list[Row]:
    """Return the steps without each opening that is the closing drawn before it."""
    first = rows[0]["financial_year"] if rows else ""
    return [
        row
        for row in rows
        if row["step"] != "Opening" or row["financial_year"] == first
    ]


def reasons(rows: list[Row], year: str) -> str:
    """Return the reason that most of a year's households gave."""
    known = [
        row
        for row in rows
        if row["financial_year"] == year and row["household_count"] is not None
    ]
    if not known or not max(row["household_count"] for row in known):
        return f"The record gives no reasons for leaving in {year}."
    most = max(known, key=lambda row: row["household_count"])
    alike = [row for row in known if row["household_count"] == most["household_count"]]
    total = sum(row["household_count"] for row in known)
    if len(alike) > 1:
        return f"No one reason was given most often in {year}."
    return (
        f"For {count(most['household_count'])} of the {count(total)} that left in"
        f" {year} the reason was {lowered(most['reason'])}."
    )


def reason_text(row: Row) -> str:
    """Return a count with its year, and its cell if that prints no plain number.

    `12 in 2015/16`, `5 (‘3 2’) in 2015/16`.
    """
    told = count(row["household_count"])
    if row["household_count"] is not None and not row["as_printed"].isdecimal():
        told += f" (‘{row['as_printed']}’)"
    return f"{told} in {row['financial_year']}"


def readings(rows: list[Row]) -> tuple[str, ...]:
    """Return how cells that print no plain number were read, each once."""
    read = [row["reading"] for row in rows if row["reading"]]
    return tuple(dict.fromkeys(read))


def leavers(rows: list[Row]) -> str:
    """Return in which years the counts of leavers do not agree.

    From view page_recruitment_leavers.
    """
    if not rows:
        return "The record has no reasons for leaving."
    wrong = [row["financial_year"] for row in rows if not agrees(row)]
    if not wrong:
        return "The reasons add up to the households that left."
    return f"The counts of those who left do not agree for {listed(wrong)}."


def agrees(row: Row) -> bool:
    """Return whether a year's reasons, total and mainstream leavers fit together."""
    return (
        row["reasons_sum_count"] == row["printed_total_count"]
        and row["other_reasons_count"] == row["mainstream_left_count"]
    )


def leavers_of(row: Row) -> str:
    """Return in words how a year's counts of leavers fit together."""
    told = f"{row['financial_year']}: the reasons add up to"
    told += f" {count(row['reasons_sum_count'])}{_printed(row)}"
    if row["mainstream_left_count"] is None:
        return f"{told}. How many mainstream households left is not printed."
    connected = (
        f" and {count(row['connected_left_count'])} connected persons'"
        if row["connected_left_count"] is not None
        else ""
    )
    return (
        f"{told}. Without connected persons' households they are"
        f" {count(row['other_reasons_count'])}; elsewhere the report has"
        f" {count(row['mainstream_left_count'])} mainstream{connected} households that"
        " left."
    )


def _printed(row: Row) -> str:
    if row["printed_total_count"] is None:
        return ", and no total is printed"
    if row["printed_total_count"] == row["reasons_sum_count"]:
        return ", as the table's own total does"
    return f", but the table prints {count(row['printed_total_count'])} as their total"
