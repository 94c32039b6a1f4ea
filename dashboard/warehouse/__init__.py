"""Builds a snapshot from `data/` and `queries/`, and reads views from it."""

from warehouse.attempt import Attempt, last_attempt
from warehouse.build import BuildFailed, build
from warehouse.paths import AUDIENCE, DATA, EXAMPLE, EXTRACTS, QUERIES, SNAPSHOTS
from warehouse.store import NoSnapshot, Store, UnknownView, store

__all__ = [
    "AUDIENCE",
    "DATA",
    "EXAMPLE",
    "EXTRACTS",
    "QUERIES",
    "SNAPSHOTS",
    "Attempt",
    "BuildFailed",
    "NoSnapshot",
    "Store",
    "UnknownView",
    "build",
    "last_attempt",
    "store",
]
