"""The figures of the page that checks the numbers."""

import pyarrow as pa

from charts import bars
from figures.figure import Figure
from findings import check as says
from findings import claims as each
from findings.rows import Row
from findings.worded import from_rows

# A part of a bar that is narrower than this share of the longest bar has no room for
# its number on a phone; the table has it.
ROOM_FOR_A_NUMBER = 0.06
COUNTED = {
    says.FAILS: "does_not_hold_count",
    says.PARTLY: "partly_count",
    says.UNTESTED: "cannot_be_tested_count",
    says.HOLDS: "holds_count",
}


def themes(claims: list[Row], whose: str) -> Figure:
    """Return the outcomes by theme. From view page_claims."""
    rows = says.by_theme(claims)
    return Figure(
        name="outcomes-by-theme",
        headline=says.most_failing(rows),
        subtitle=f"Statements in {whose} by theme and outcome",
        rows=from_rows(rows),
        chart=bars.stacked(
            label="theme",
            part="outcome",
            value="claim_count",
            title="Statements",
            parts=tuple(says.named(outcome) for outcome in says.OUTCOMES),
            inside="label",
            legend_columns=2,
        ),
        drawn=from_rows(_parts(rows)),
        headings={
            "theme": "Theme",
            "does_not_hold_count": "Does not hold",
            "partly_count": "Partly",
            "cannot_be_tested_count": "Cannot be tested",
            "holds_count": "Holds",
            "claim_count": "All",
        },
    )


def claims(
    shown: pa.Table, tests: list[Row], part: slice, whose: str, total: int
) -> Figure:
    """Return a part of the claims as a list; the file holds all that are shown.

    From views page_claims and page_claim_tests.
    """
    rows = shown.to_pylist()
    workings = each.by_claim(tests)
    return Figure(
        name="statements-recomputed",
        headline=each.listed_claims(len(rows), total),
        subtitle=f"What {whose} state, and what comes out when it is worked out again",
        rows=shown,
        records=tuple(
            each.record(row, workings.get(row["claim_id"], [])) for row in rows[part]
        ),
        headings={
            "statement": "Statement",
            "stated_text": "Stated",
            "recomputed_text": "Recomputed",
            "difference": "Difference",
            "outcome": "Outcome",
            "comment": "Comment",
            "cannot_test_reason": "Why it cannot be tested",
            "theme": "Theme",
            "service": "Service",
        },
        notes=(
            "Worst first: what does not hold stands before what holds in part, cannot"
            " be tested or holds; within these, the largest gap comes first, as a"
            " share of what is stated. The years chosen above change nothing here.",
        ),
    )


def _parts(rows: list[Row]) -> list[Row]:
    longest = max((row["claim_count"] for row in rows), default=0)
    return [
        {
            "theme": row["theme"],
            "outcome": says.named(outcome),
            "claim_count": row[field],
            "claim_count_text": str(row[field]),
            "label": str(row[field])
            if row[field] >= ROOM_FOR_A_NUMBER * longest
            else "",
        }
        for row in rows
        for outcome, field in COUNTED.items()
    ]
