"""Pays the cost of the first chart before the first reader comes."""

import pyarrow as pa

from charts import bars


def first_chart() -> dict[str, object]:
    """Build one specification and one column; return the first.

    What Altair and Arrow import and prepare only then (pandas, schemas) is in memory
    afterwards.
    """
    pa.array([""])
    return bars.ranked(label="label", value="value", title="Title").light
