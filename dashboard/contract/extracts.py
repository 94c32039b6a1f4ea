"""The contract of a service's own records: which files, and how they are named."""

import re

from contract.extract_homes import EVENTS, HOUSEHOLDS, PLACES
from contract.extract_registers import ACTIONS_TAKEN, BASELINES, LEDGER, TARGETS
from contract.extract_return import AD1, EPISODES, HEADER, PLACED_ADOPTION
from contract.extract_service import ADOPTION, APPLICANTS
from contract.shape import Extract

EXTRACTS: tuple[Extract, ...] = (
    APPLICANTS,
    HOUSEHOLDS,
    PLACES,
    EVENTS,
    EPISODES,
    HEADER,
    AD1,
    PLACED_ADOPTION,
    ADOPTION,
    LEDGER,
    TARGETS,
    ACTIONS_TAKEN,
    BASELINES,
)
WORKBOOK_OF_ALL = "extracts"
GUIDE_SHEET = "guide"  # in that workbook, and not read
NOT_USED = (
    "reviews",
    "uasc",
    "oc2",
    "oc3",
    "prevperm",
    "missing",
    "swepisodes",
    "dolo",
)
YEAR = re.compile(r"(?<!\d)(20\d\d)(?:[-_ ]?(?:20)?(\d\d))?(?:[-_ ]?\d\d)?(?!\d)")
NO_YEAR = 9999


def extract_named(stem: str) -> Extract | None:
    """Return the extract that a file or sheet of this name (no suffix) holds, or None.

    'Episodes', 'SSDA903_episodes_2023-24' and 'episodes 2024' are all episodes.
    """
    return _NAMES.get(_bare(stem))


def is_not_used(stem: str) -> bool:
    """Return whether the name is of a table of the return that is not asked for."""
    return _bare(stem) in NOT_USED


def year_named(name: str) -> int:
    """Return the year in which the return that is named ends; NO_YEAR if none is.

    'episodes_2023-24' and 'episodes 2024' both end in 2024. Folders do not count.
    """
    found = YEAR.search(name.rpartition("/")[2])
    if not found:
        return NO_YEAR
    first, second = int(found[1]), found[2]
    return first + 1 if second and int(second) == (first + 1) % 100 else first


def _bare(stem: str) -> str:
    words = YEAR.sub(" ", stem.lower())
    words = re.sub(r"ssda[\s_-]*903", " ", words)
    return re.sub(r"[^a-z0-9]", "", words)


_NAMES = {_bare(extract.name): extract for extract in EXTRACTS}
