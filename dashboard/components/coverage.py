"""What a page says when the chosen organisation has no figure for it."""

from components import page
from components.figure import draw
from components.filters import Filters
from figures.figure import Figure
from warehouse import store


def nothing_here(title: str, what: str, filters: Filters) -> None:
    """Draw a page without figures: what the organisation's documents do say.

    From views page_organisations and page_coverage.
    """
    name = filters.organisation
    rows = store().read("page_coverage", organisation_name=name)
    about = store().read("page_organisations", organisation_name=name).to_pylist()
    page.head(title, f"{name}'s documents give no figures for {what}.")
    page.note(about[0]["about"])
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
