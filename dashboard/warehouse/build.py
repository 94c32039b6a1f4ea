"""Builds a snapshot, and publishes it only when it is whole and every rule holds."""

import hashlib
import os
import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from contract import PUBLISHED, RecordFaults
from warehouse.load import load_record
from warehouse.paths import DATA, QUERIES, SNAPSHOTS
from warehouse.pointer import current_snapshot, publish
from warehouse.views import QueryFailed, broken_rules, create_views, read_queries

KEEP = 3
LEFT_BEHIND_AFTER_SECONDS = 3600
FOLDERS = ("10_staging", "20_core", "30_pages", "90_checks")


class BuildFailed(Exception):
    """Raised when no snapshot could be built; its text lists what to mend."""


def build(
    data: Path = DATA,
    queries: Path = QUERIES,
    snapshots: Path = SNAPSHOTS,
    say: Callable[[str], None] = lambda line: None,
    only_if_changed: bool = False,
) -> Path:
    """Build, check and publish a snapshot; return its path.

    Raises BuildFailed, and leaves the last good snapshot published, if a file breaks
    its contract, a query fails or a check returns rows.
    """
    fingerprint = fingerprint_of(data, queries)
    current = current_snapshot(snapshots)
    if only_if_changed and current and fingerprint in current.name:
        say("The snapshot is up to date.")
        return current
    snapshots.mkdir(parents=True, exist_ok=True)
    draft = snapshots / f"draft-{os.getpid()}-{secrets.token_hex(4)}.duckdb"
    try:
        _fill(draft, data, queries, fingerprint, say)
        path = publish(draft, snapshots, f"{_now():%Y%m%dT%H%M%S%fZ}-{fingerprint}")
    except RecordFaults as faults:
        raise BuildFailed(_told(faults)) from faults
    except (QueryFailed, OSError, duckdb.Error) as error:
        raise BuildFailed(str(error)) from error
    finally:
        for leftover in (draft, draft.with_name(draft.name + ".wal")):
            leftover.unlink(missing_ok=True)
    _prune(snapshots, path)
    return path


def fingerprint_of(data: Path, queries: Path) -> str:
    """Return twelve hexadecimal digits that change when data or queries change."""
    digest = hashlib.sha256()
    for file in PUBLISHED:
        path = data / file.file_name
        digest.update(path.read_bytes() if path.is_file() else b"")
    for query in read_queries(queries, *FOLDERS):
        digest.update(query.sql.encode())
    digest.update(repr(PUBLISHED).encode())
    return digest.hexdigest()[:12]


def _fill(
    draft: Path,
    data: Path,
    queries: Path,
    fingerprint: str,
    say: Callable[[str], None],
) -> None:
    with duckdb.connect(str(draft)) as con:
        say("Checking and loading the record")
        rows = load_record(con, data)
        say(f"  {sum(rows.values()):,} rows from {len(rows)} files")
        say("Creating the views")
        create_views(con, queries)
        say("Checking the rules")
        broken = broken_rules(con, queries)
        if broken:
            raise QueryFailed("\n".join(broken))
        _describe(con, rows, data, fingerprint)


def _describe(
    con: duckdb.DuckDBPyConnection,
    rows: dict[str, int],
    data: Path,
    fingerprint: str,
) -> None:
    con.execute(
        "create table snapshot_info as"
        " select ? as fingerprint, cast(? as timestamp) as built_at",
        [fingerprint, _now().replace(tzinfo=None)],
    )
    con.execute("create table snapshot_files (file varchar, row_count bigint)")
    con.executemany(
        "insert into snapshot_files values (?, ?)",
        [(f"{data.name}/{name}.csv", count) for name, count in rows.items()],
    )


def _told(faults: RecordFaults) -> str:
    count = len(faults.faults)
    things = "1 thing" if count == 1 else f"{count} things"
    return f"The record has {things} to mend:\n{faults}"


def _prune(snapshots: Path, published: Path) -> None:
    """Remove all but the newest snapshots, and drafts that a killed build left."""
    old = sorted(snapshots.glob("snapshot-*.duckdb"), reverse=True)[KEEP:]
    drafts = [
        path
        for path in snapshots.glob("draft-*")
        if time.time() - path.stat().st_mtime > LEFT_BEHIND_AFTER_SECONDS
    ]
    for path in {*old, *drafts} - {published}:
        with suppress(OSError):
            path.unlink()


def _now() -> datetime:
    return datetime.now(UTC)
