"""Builds a snapshot from `data/` and `queries/`, and reads views from it."""

from warehouse.build import BuildFailed, build
from warehouse.paths import DATA, QUERIES, SNAPSHOTS
from warehouse.store import NoSnapshot, Store, UnknownView, store

__all__ = [
    "DATA",
    "QUERIES",
    "SNAPSHOTS",
    "BuildFailed",
    "NoSnapshot",
    "Store",
    "UnknownView",
    "build",
    "store",
]
