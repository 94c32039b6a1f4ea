"""Builds a snapshot, and publishes it only when it is whole and every rule holds."""

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from contract import Fault, RecordFaults
from warehouse import failing
from warehouse.attempt import note_failure, note_success
from warehouse.failing import StillCopied
from warehouse.fingerprint import fingerprint_of, signs_of
from warehouse.litter import prune, remove
from warehouse.load import load_record
from warehouse.load_extracts import load_extracts, make_empty
from warehouse.paths import (
    AUDIENCE,
    AUDIENCES,
    DATA,
    EXTRACTS,
    QUERIES,
    SNAPSHOTS,
)
from warehouse.pointer import current_snapshot, publish
from warehouse.previous import keep_previous
from warehouse.queries import QueryFailed
from warehouse.rooms import compute, compute_here
from warehouse.views import NOT_WRITTEN


class BuildFailed(Exception):
    """Raised when no snapshot could be built; its text lists what to mend."""


@dataclass(frozen=True)
class Plan:
    """What a snapshot is made from, for whom, and where it goes."""

    data: Path
    queries: Path
    snapshots: Path
    extracts: Path | None
    audience: str
    keeps_cases: bool


def build(
    data: Path = DATA,
    queries: Path = QUERIES,
    snapshots: Path = SNAPSHOTS,
    say: Callable[[str], None] = lambda line: None,
    only_if_changed: bool = False,
    extracts: Path | None = EXTRACTS,
    audience: str = AUDIENCE,
    keeps_cases: bool = False,
) -> Path:
    """Build, check and publish a snapshot; return its path.

    Without `extracts` it holds the published record alone. It holds what pages read;
    with `keeps_cases` all that lies below as well, for tests. Raises BuildFailed, and
    leaves the last good snapshot published, if a file breaks its contract, a query
    fails or a check returns rows.
    """
    if audience not in AUDIENCES:
        raise BuildFailed(
            f"DASHBOARD_AUDIENCE is {audience!r}; write {' or '.join(AUDIENCES)}."
        )
    plan = Plan(data, queries, snapshots, extracts, audience, keeps_cases)
    try:
        fingerprint = fingerprint_of(data, queries, extracts, audience)
        current = current_snapshot(snapshots)
        if only_if_changed and current and fingerprint in current.name:
            note_success(snapshots)
            say("The snapshot is up to date.")
            return current
        return _built(plan, fingerprint, say)
    except RecordFaults as faults:
        raise BuildFailed(failing.to_mend(faults)) from faults
    except StillCopied as error:
        raise BuildFailed(str(error)) from error
    except (OSError, *NOT_WRITTEN) as error:
        _note(plan, failing.unwritten)
        raise BuildFailed(failing.not_written(error, snapshots)) from error
    except (QueryFailed, duckdb.Error) as error:
        _note(plan, failing.uncounted)
        raise BuildFailed(str(error)) from error


def _note(plan: Plan, told: Callable[[Path], Fault]) -> None:
    """Let Data check tell of a failure that the files are not at fault for."""
    if plan.extracts is not None:
        note_failure([told(plan.extracts)], plan.snapshots, plan.audience)


def _built(plan: Plan, fingerprint: str, say: Callable[[str], None]) -> Path:
    snapshots = plan.snapshots
    snapshots.mkdir(parents=True, exist_ok=True)
    draft = snapshots / f"draft-{os.getpid()}-{secrets.token_hex(4)}.duckdb"
    served = draft if plan.keeps_cases else draft.with_name(f"{draft.name}-served")
    try:
        _fill(draft, served, plan, fingerprint, say)
        path = publish(served, snapshots, f"{_now():%Y%m%dT%H%M%S%fZ}-{fingerprint}")
    finally:
        for leftover in snapshots.glob(f"{draft.name}*"):
            remove(leftover)
    note_success(snapshots)
    prune(snapshots)
    return path


def _fill(
    draft: Path,
    served: Path,
    plan: Plan,
    fingerprint: str,
    say: Callable[[str], None],
) -> None:
    with _workshop(draft, plan.keeps_cases) as con:
        say("Checking and loading the record")
        rows = load_record(con, plan.data)
        say(f"  {sum(rows.values()):,} rows from {len(rows)} files")
        _set_audience(con, plan.audience)
        _load_extracts(con, plan, say)
        keep_previous(con, current_snapshot(plan.snapshots))
        _describe(con, rows, plan.data, fingerprint)
        say("Creating the views and checking the rules")
        if plan.keeps_cases:
            compute_here(con, plan.queries)
            con.execute("checkpoint")  # or else closing writes, and fails in silence
        else:
            compute(con, plan.queries, served)


def _workshop(draft: Path, keeps_cases: bool) -> duckdb.DuckDBPyConnection:
    """Return where the build takes place: in memory, so that no case reaches the disk.

    What memory does not hold goes to a folder that is removed with the draft.
    """
    if keeps_cases:
        return duckdb.connect(str(draft))
    return duckdb.connect(config={"temp_directory": f"{draft}.tmp"})


def _set_audience(con: duckdb.DuckDBPyConnection, audience: str) -> None:
    con.execute("create table raw_settings as select ? as audience", [audience])


def _load_extracts(
    con: duckdb.DuckDBPyConnection, plan: Plan, say: Callable[[str], None]
) -> None:
    """Load the extracts. What is wrong with them is kept for Data check.

    Who sees the build may not see what stands in a cell: it is a log, maybe. A file
    that changes while it is read may be half of one: it is read again later.
    """
    if plan.extracts is None:
        make_empty(con)
        return
    say("Checking and loading the extracts")
    before = signs_of(plan.extracts)
    try:
        batch = load_extracts(con, plan.extracts)
    except RecordFaults as faults:
        if signs_of(plan.extracts) == before:
            note_failure(faults.faults, plan.snapshots, plan.audience)
        raise faults.without_values() from None
    if signs_of(plan.extracts) != before:
        raise StillCopied(failing.still_copied(plan.extracts))
    say(f"  {sum(batch.rows.values()):,} rows of {len(batch.authorities)} authorities")


def _describe(
    con: duckdb.DuckDBPyConnection,
    rows: dict[str, int],
    data: Path,
    fingerprint: str,
) -> None:
    con.execute(
        "create table snapshot_info as"
        " select ? as fingerprint, cast(? as timestamp) as built_at, audience"
        " from raw_settings",
        [fingerprint, _now().replace(tzinfo=None)],
    )
    con.execute("create table snapshot_files (file varchar, row_count bigint)")
    con.executemany(
        "insert into snapshot_files values (?, ?)",
        [(f"{data.name}/{name}.csv", count) for name, count in rows.items()],
    )


def _now() -> datetime:
    return datetime.now(UTC)
