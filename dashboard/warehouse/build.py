"""Builds a snapshot, and publishes it only when it is whole and every rule holds."""

import hashlib
import json
import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from contract import PUBLISHED, RecordFaults
from warehouse.litter import prune, remove
from warehouse.load import load_record
from warehouse.paths import DATA, QUERIES, SNAPSHOTS
from warehouse.pointer import current_snapshot, publish
from warehouse.views import (
    NOT_WRITTEN,
    QueryFailed,
    broken_rules,
    create_views,
    read_queries,
)

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
    try:
        fingerprint = fingerprint_of(data, queries)
        current = current_snapshot(snapshots)
        if only_if_changed and current and fingerprint in current.name:
            say("The snapshot is up to date.")
            return current
        return _built(data, queries, snapshots, fingerprint, say)
    except RecordFaults as faults:
        raise BuildFailed(_told(faults)) from faults
    except (OSError, *NOT_WRITTEN) as error:
        raise BuildFailed(_not_written(error, snapshots)) from error
    except (QueryFailed, duckdb.Error) as error:
        raise BuildFailed(str(error)) from error


def fingerprint_of(data: Path, queries: Path) -> str:
    """Return twelve hexadecimal digits for data, queries, and what reads them.

    They change with every byte and every name.
    """
    parts = [repr(PUBLISHED), duckdb.__version__]
    for query in read_queries(queries, *FOLDERS):
        parts += [query.file_name, query.sql]
    digest = hashlib.sha256(json.dumps(parts).encode())
    files = [data / file.file_name for file in PUBLISHED]
    for path in [*files, *sorted(Path(__file__).parent.glob("*.py"))]:
        digest.update(hashlib.sha256(_bytes(path)).digest())
    return digest.hexdigest()[:12]


def _bytes(path: Path) -> bytes:
    """Return what the file holds; nothing where the contract will complain later."""
    with suppress(OSError):
        return path.read_bytes()
    return b""


def _built(
    data: Path,
    queries: Path,
    snapshots: Path,
    fingerprint: str,
    say: Callable[[str], None],
) -> Path:
    snapshots.mkdir(parents=True, exist_ok=True)
    draft = snapshots / f"draft-{os.getpid()}-{secrets.token_hex(4)}.duckdb"
    try:
        _fill(draft, data, queries, fingerprint, say)
        path = publish(draft, snapshots, f"{_now():%Y%m%dT%H%M%S%fZ}-{fingerprint}")
    finally:
        for leftover in snapshots.glob(f"{draft.name}*"):
            remove(leftover)
    prune(snapshots)
    return path


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
        con.execute("checkpoint")  # or else closing writes, and fails in silence


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


def _not_written(error: Exception, snapshots: Path) -> str:
    reason = " ".join(str(error).split()).rstrip(".")
    return (
        f"The snapshot could not be written to {snapshots}: {reason}."
        f" Make sure that there is space, and that the folder may be written to,"
        f" or name another folder in DASHBOARD_SNAPSHOTS."
    )


def _now() -> datetime:
    return datetime.now(UTC)
