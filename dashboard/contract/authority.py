"""Reads `authority.toml`: whose extracts a folder holds, and of which day."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime

from contract.faults import Fault

AUTHORITY_FILE = "authority.toml"
LONGEST_NAME = 80
ONS_CODE = re.compile(r"E\d{8}")
LINE = re.compile(r"at line (\d+)")
EXAMPLE = {
    "name": 'name = "Example County Council"',
    "short_name": 'short_name = "Example"',
    "ons_code": 'ons_code = "E10999999"',
    "extracted_at": "extracted_at = 2026-11-05",
}
KNOWN = {*EXAMPLE, "fictional"}


@dataclass(frozen=True)
class Authority:
    """An authority whose extracts are read, and the day on which they were made."""

    organisation_id: str
    name: str
    short_name: str
    ons_code: str
    extracted_at: datetime
    fictional: bool

    @classmethod
    def unknown(cls, folder: str) -> "Authority":
        """Return what stands in for an authority whose file is not sound."""
        name = f"{folder} (unknown)"
        return cls(name, name, name, "", datetime.max, False)


def read_authority(
    file: str, content: bytes, today: date
) -> tuple[Authority | None, list[Fault]]:
    """Return the authority, or None and everything wrong with its file."""
    try:
        found = tomllib.loads(content.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        remedy = f"write lines like {EXAMPLE['name']}, in UTF-8"
        place = LINE.search(str(error))
        row = int(place[1]) if place else 0
        return None, [Fault(file, row, "", "", "cannot be read as TOML", remedy)]
    faults = _faults(file, found, today)
    return (None, faults) if faults else (_authority(found), [])


def slug(short_name: str) -> str:
    """Return the id of an organisation of this name: 'North Shire' is north-shire."""
    return re.sub(r"[^a-z0-9]+", "-", short_name.lower()).strip("-")


def _authority(found: dict[str, object]) -> Authority:
    return Authority(
        slug(str(found["short_name"])),
        str(found["name"]).strip(),
        str(found["short_name"]).strip(),
        str(found["ons_code"]),
        _moment(found["extracted_at"]) or datetime.min,
        bool(found.get("fictional", False)),
    )


def _faults(file: str, found: dict[str, object], today: date) -> list[Fault]:
    faults = [
        Fault(file, 0, name, "", "is missing", f"add a line like {line}")
        for name, line in EXAMPLE.items()
        if name not in found
    ]
    faults += [
        Fault(file, 0, name, "", "is not known", "remove it")
        for name in found
        if name not in KNOWN
    ]
    for name, value in found.items():
        if name in KNOWN and (rule := _rule_broken(name, value, today)):
            remedy = f"write a line like {EXAMPLE.get(name, 'fictional = true')}"
            faults.append(Fault(file, 0, name, str(value), rule, remedy))
    return faults


def _rule_broken(name: str, value: object, today: date) -> str:
    if name == "fictional":
        return "" if isinstance(value, bool) else "is not true or false"
    if name == "extracted_at":
        moment = _moment(value)
        if moment is None:
            return "is not a date"
        return "is still to come" if moment.date() > today else ""
    if not isinstance(value, str) or not value.strip():
        return "is not a text"
    if name == "ons_code":
        return "" if ONS_CODE.fullmatch(value) else "is not an ONS code"
    if len(value) > LONGEST_NAME or not value.isprintable():
        return f"is not a name on one line, of at most {LONGEST_NAME} characters"
    return "" if slug(value) else "has no letter or digit"


def _moment(value: object) -> datetime | None:
    """Return the moment, in the council's own time; None if it is none."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return None
    if isinstance(value, datetime):
        return value.replace(tzinfo=None)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)
    return None
