"""What a file of the record must look like, and what is said when it does not."""

from contract.faults import Fault, RecordFaults
from contract.published import PUBLISHED
from contract.shape import Column, File, Rule

__all__ = ["PUBLISHED", "Column", "Fault", "File", "RecordFaults", "Rule"]
