"""What a snapshot was made from, as a few digits: same digits, same snapshot."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import duckdb

from contract import PUBLISHED
from warehouse.queries import FOLDERS, read_queries

Signs = tuple[tuple[str, int, int], ...]


def fingerprint_of(
    data: Path, queries: Path, extracts: Path | None = None, audience: str = "totals"
) -> str:
    """Return twelve hexadecimal digits for all that a snapshot is made from.

    They change with every byte and every name of data, queries and extracts, with the
    audience, and with the code that reads them.
    """
    parts = [repr(PUBLISHED), duckdb.__version__, audience]
    for query in read_queries(queries, *FOLDERS):
        parts += [query.file_name, query.sql]
    here = Path(__file__).parent
    files = [data / file.file_name for file in PUBLISHED]
    files += sorted([*here.glob("*.py"), *(here.parent / "contract").glob("*.py")])
    for path in extract_files(extracts):
        parts.append(str(path.relative_to(extracts or path)))
        files.append(path)
    digest = hashlib.sha256(json.dumps(parts).encode())
    for path in files:
        digest.update(hashlib.sha256(_bytes(path)).digest())
    return digest.hexdigest()[:12]


def extract_files(extracts: Path | None) -> Iterator[Path]:
    """Yield the files of the folder and of each folder in it, without hidden ones.

    Those are where extracts are looked for. A folder may be a link to one elsewhere.
    """
    if extracts is not None:
        within = _within(extracts)
        for folder in [extracts, *(path for path in within if path.is_dir())]:
            yield from (path for path in _within(folder) if path.is_file())


def _within(folder: Path) -> list[Path]:
    """Return what lies in a folder and is not hidden; nothing if it is not open."""
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return []
    return [path for path in found if not path.name.startswith(".")]


def signs_of(extracts: Path | None) -> Signs:
    """Return name, size and time of every extract file: quick to take, to compare."""
    signs = []
    for path in extract_files(extracts):
        with suppress(OSError):
            found = path.stat()
            signs.append((str(path), found.st_size, found.st_mtime_ns))
    return tuple(signs)


def _bytes(path: Path) -> bytes:
    """Return what the file holds; nothing where the contract will complain later."""
    with suppress(OSError):
        return path.read_bytes()
    return b""
