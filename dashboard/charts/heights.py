"""The height of a chart whose rows are counted only once there are some."""

from typing import Any

import pyarrow as pa

Spec = dict[str, Any]
INNER, OUTER = 0.1, 0.05  # room between bars and around them, as Vega-Lite leaves it


def with_height(spec: Spec, rows: pa.Table) -> Spec:
    """Return the specification with its height in pixels, where it has one a row.

    A height that the browser would have to count itself cannot be fitted to a width
    without a warning in its console.
    """
    height = spec.get("height")
    if not isinstance(height, dict):
        return spec
    encoding = _encoding(spec)
    room = _bands(encoding["y"], rows) * height["step"]
    if height.get("for") == "offset":
        room *= _distinct(encoding["yOffset"], rows) / (1 - _inner(encoding["y"]))
    return {**spec, "height": round(room)}


def _encoding(spec: Spec) -> Spec:
    """Return the encoding of the chart, or of its first layer that has a height."""
    parts = [spec, *spec.get("layer", [])]
    found = (part["encoding"] for part in parts if "y" in part.get("encoding", {}))
    return dict(next(found))


def _bands(channel: Spec, rows: pa.Table) -> float:
    """Return how many steps the rows of a scale take, with the room around them."""
    outer = channel.get("scale", {}).get("paddingOuter", OUTER)
    return float(_distinct(channel, rows) - _inner(channel) + 2 * outer)


def _inner(channel: Spec) -> float:
    return float(channel.get("scale", {}).get("paddingInner", INNER))


def _distinct(channel: Spec, rows: pa.Table) -> int:
    return len(rows[channel["field"]].unique())
