"""A fault says where it is, which rule is broken, what was found and what to do."""

from dataclasses import dataclass, replace

LONGEST_VALUE = 60


@dataclass(frozen=True, order=True)
class Fault:
    """One broken rule in one place. `row` counts the header as row 1; 0 is the file."""

    file: str
    row: int
    column: str
    value: str
    rule: str
    remedy: str

    def __str__(self) -> str:
        """Return the fault as one sentence for a person who keeps the file."""
        row = f", row {self.row}" if self.row else ""
        return f"{self.file}{row}: {self._finding()}; {self.remedy}."

    def _finding(self) -> str:
        if not self.column:
            return self.rule
        if not self.value:
            return f"{self.column} {self.rule}"
        return f"{self.column} is {shortened(self.value)}, which {self.rule}"


class RecordFaults(Exception):
    """Raised when files break their contract; carries every fault found, in order."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = sorted(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))

    def without_values(self) -> "RecordFaults":
        """Return the same faults without what stands in the cells."""
        return RecordFaults([replace(fault, value="") for fault in self.faults])


def shortened(value: str) -> str:
    """Return the value on one line, cut at LONGEST_VALUE characters.

    Characters that nobody sees are written as their number: U+200B.
    """
    line = " ".join(value.split())
    line = "".join(c if c.isprintable() else f"U+{ord(c):04X}" for c in line)
    return line if len(line) <= LONGEST_VALUE else line[: LONGEST_VALUE - 1] + "…"
