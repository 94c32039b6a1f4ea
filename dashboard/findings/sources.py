"""What the registers of the record say: documents, figures, measures, words."""

from datetime import date
from decimal import Decimal

from findings.record import Fact, Record
from findings.rows import Row
from findings.themes import theme_name
from findings.words import SYMBOL_MEANINGS, SYMBOLS, day, plural

GOOD_DIRECTIONS = {"up": "up", "down": "down", "neither": "neither up nor down"}
UNITS = {"gbp": "pounds", "pct": "per cent"}
COUNTED_UP = ("level", "review", "school year")
ONE_OF = {
    "children": "child",
    "enquiries": "enquiry",
    "families": "family",
    "people": "person",
}
NOT_WORTH_SAYING = ("actual", "event")


def lead(figure_count: int, documents: list[Row]) -> str:
    """Return what the record is: how many figures from how many documents of whom."""
    packs = [row for row in documents if row["figure_count"]]
    publishers = {row["publisher"] for row in packs}
    return (
        f"Every published number here is one of {plural(figure_count, 'figure')} in"
        f" {plural(len(packs), 'document')} of"
        f" {plural(len(publishers), 'publisher')}, kept as printed and as read. Which"
        " files a service's own records came from, the page Data check says."
    )


def nothing(asked: str, where: str) -> str:
    """Return what is said when nothing fits."""
    told = f" with ‘{' '.join(asked.split())}’" if asked.strip() else ""
    return f"Nothing{told} in {where}. Try fewer words, or look in another register."


def found(number: int, total: int, one: str) -> str:
    """Return the headline of a register: how many of all it shows."""
    if number == total:
        return f"{plural(total, one)}."
    return f"{number:,} of {plural(total, one)}."


def figure(row: Row) -> Record:
    """Return a figure as an entry: as printed, as read, how, and where it stands."""
    facts = [
        Fact("Printed", f"‘{row['as_printed']}’" if row["as_printed"] else "nothing"),
        Fact("Read as", as_read(row)),
        Fact("Period", row["period_label"]),
    ]
    if row["reading"]:
        facts.append(Fact("How read", row["reading"]))
    if not row["is_main"]:
        facts.append(Fact("Used", "no: a repeat or a conflict, kept beside the main"))
    role = "" if row["role"] in NOT_WORTH_SAYING else row["role"]
    return Record(
        title=": ".join(filter(None, (row["measure_name"], row["breakdown"]))),
        text=row["note"] or "",
        facts=tuple(facts),
        above=" · ".join(filter(None, (row["organisation_name"], role))),
        foot=f"{row['document_title']}, {row['reference']}: “{row['locator']}”",
    )


def as_read(row: Row) -> str:
    """Return the reading of a figure, exact, with its unit or the symbol for none."""
    if row["symbol"]:
        symbol = SYMBOLS[row["symbol"]]
        return f"{symbol} {SYMBOL_MEANINGS[symbol]}"
    if row["read_text"]:
        return _date_or_words(row["read_text"])
    about = "about " if row["is_approximate"] else ""
    return f"{about}{_with_unit(exact(row), row['unit'])}"


def _with_unit(number: str, unit: str) -> str:
    """Return `1 child`, `6 children`, `level 4`; money and shares have theirs."""
    if unit in UNITS:
        return number
    if unit in COUNTED_UP:
        return f"{unit} {number}"
    if number == "1":
        return f"1 {ONE_OF.get(unit) or unit.removesuffix('s')}"
    return f"{number} {unit}"


def exact(row: Row) -> str:
    """Return the value of a figure with all its digits: `£3,733,000`, `49.1%`."""
    value = Decimal(str(row["value"])).normalize()
    size = f"{abs(value):,f}"
    sign = "−" if value < 0 else ""
    if row["unit"] == "gbp":
        return f"{sign}£{size}"
    return f"{sign}{size}{'%' if row['unit'] == 'pct' else ''}"


def _date_or_words(text: str) -> str:
    try:
        return day(date.fromisoformat(text))
    except ValueError:
        return text


def document(row: Row) -> Record:
    """Return a document as an entry: who, when, what of, and what we may do with it."""
    facts = [
        Fact("Licence", row["licence"]),
        Fact("What we do", row["licence_note"]),
        Fact("Dated", row["published_text"]),
        Fact("Covers", row["period_covered"]),
        Fact("Text read", row["source_file"]),
        Fact("SHA-256", row["sha256"]),
    ]
    return Record(
        title=row["title"],
        text=row["note"] or "",
        facts=tuple(fact for fact in facts if fact.text),
        above=f"{row['publisher']} · about {row['organisation_name']}",
        foot=_in_record(row["figure_count"]),
    )


def measure(row: Row) -> Record:
    """Return a measure as an entry: what it means and how much of it there is."""
    facts = [
        Fact("Unit", UNITS.get(row["unit"]) or row["unit"]),
        Fact("Good is", GOOD_DIRECTIONS[row["good_direction"]]),
    ]
    if row["organisation_names"]:
        facts.append(Fact("Held for", row["organisation_names"]))
    if row["answers_to"]:
        facts.append(Fact("Answers to", row["answers_to"]))
    services = "fostering and adoption" if row["service"] == "both" else row["service"]
    return Record(
        title=row["measure_name"],
        text=row["definition"],
        facts=tuple(facts),
        above=f"{theme_name(row['theme'])} · {services}",
        foot=_in_record(row["figure_count"]),
    )


def word(row: Row) -> Record:
    """Return a word of the field as an entry."""
    return Record(title=row["term"], text=row["meaning"])


def _in_record(number: int) -> str:
    return f"{plural(number, 'figure')} in the record" if number else "No figure read"


def symbols() -> list[str]:
    """Return what each symbol for a missing value says."""
    meanings = {
        "[x]": "the document does not give it, or it cannot be read",
        "[z]": "there is nothing to give: the question does not arise",
        "[c]": "withheld, so that no child can be recognised",
        "[low]": "more than nothing, and less than half of the last digit shown",
    }
    return [f"{sign} {SYMBOL_MEANINGS[sign]}: {why}." for sign, why in meanings.items()]
