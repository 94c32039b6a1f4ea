"""What a page says when the chosen organisation has no figure for it."""

import pyarrow as pa

from components import page
from components.figure import draw
from components.filters import Filters
from figures.figure import Figure
from findings.rows import Row
from findings.worded import written
from warehouse import store


def nothing_here(title: str, what: str, filters: Filters, theme: str = "") -> None:
    """Draw a page without figures: what the organisation's documents do say.

    With a theme, its few facts come first. An organisation may have no documents, and
    records only. From views page_organisations, page_figures and page_coverage.
    """
    name = filters.organisation
    about = store().read("page_organisations", organisation_name=name).to_pylist()
    if not about:
        page.head(title, f"Of {name} there are records here, and no documents.")
        return
    rows = store().read("page_coverage", organisation_name=name)
    page.head(title, f"{name}'s documents give no figures for {what}.")
    page.note(about[0]["about"])
    facts = store().read("page_figures", owner_name=name, theme=theme)
    if facts.num_rows:
        draw(_facts(name, theme, facts))
    draw(
        Figure(
            name="what-the-documents-say",
            headline=f"What {name}'s documents do say",
            subtitle="Facts in the record by subject, and the page that shows them",
            rows=rows,
            headings={
                "subject": "Subject",
                "fact_count": "Facts",
                "where_to_look": "Where to look",
            },
        )
    )


def _facts(name: str, theme: str, rows: pa.Table) -> Figure:
    """Return the facts of a theme as a table. From view page_figures."""
    return Figure(
        name="facts",
        headline=f"What {name}'s documents count on {theme}",
        subtitle="As printed, with the remarks of the record",
        rows=written(written(rows, "what", _what), "remark", _remark),
        headings={
            "what": "What",
            "period_label": "When",
            "as_printed": "As printed",
            "remark": "Remark",
        },
    )


def _what(row: Row) -> str:
    return ": ".join(part for part in (row["measure_name"], row["breakdown"]) if part)


def _remark(row: Row) -> str:
    return " ".join(part for part in (row["reading"], row["note"]) if part)
