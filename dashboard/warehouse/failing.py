"""Why no snapshot was built, in words: for who runs the build, and for Data check."""

from pathlib import Path

from contract import Fault, RecordFaults

WHY = "run make snapshot, which says why"
NO_SPACE = (
    "Make sure that there is space, and that the folder may be written to, or name"
    " another folder in DASHBOARD_SNAPSHOTS."
)


class StillCopied(Exception):
    """Raised when a file changed while it was read, so that it may be half of one."""


def to_mend(faults: RecordFaults) -> str:
    """Return everything that is to mend in files."""
    count = len(faults.faults)
    things = "1 thing" if count == 1 else f"{count} things"
    return f"The record has {things} to mend:\n{faults}"


def not_written(error: Exception, snapshots: Path) -> str:
    """Return that the disk is at fault."""
    reason = " ".join(str(error).split()).rstrip(".")
    return f"The snapshot could not be written to {snapshots}: {reason}. {NO_SPACE}"


def still_copied(extracts: Path) -> str:
    """Return that the files are read again."""
    return (
        f"A file in {extracts} changed while it was read; it is read again when the"
        " copying is done."
    )


def unwritten(extracts: Path) -> Fault:
    """Return what Data check tells when there was no room for the figures."""
    return _of_all(extracts, "was read, but its figures could not be written")


def uncounted(extracts: Path) -> Fault:
    """Return what Data check tells when sound files did not become figures."""
    return _of_all(extracts, "was read, but no figures could be made of it")


def _of_all(extracts: Path, rule: str) -> Fault:
    return Fault(extracts.name, 0, "", "", rule, WHY)
