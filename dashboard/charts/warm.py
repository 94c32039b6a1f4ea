"""Pays the cost of the first chart before the first reader comes."""

from charts import bars


def first_chart() -> None:
    """Build one specification: imports and schemas then are in memory."""
    bars.ranked(label="label", value="value", title="Title")
