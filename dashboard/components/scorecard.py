"""The scorecard on the screen: a table for each theme, with icons and sparklines."""

from collections.abc import Sequence
from html import escape
from urllib.parse import urlencode

import streamlit as st

from charts.icons import icon, sparkline
from components import page
from components.figure import is_dark
from findings.rows import Row, pick
from findings.scorecard_words import (
    Sign,
    assurance,
    basis,
    said,
    target,
    variation,
)
from findings.words import symbols_in

HEADS = (
    *("Measure", "Latest", "Trend", "Variation", "Target", "Year to date"),
    "A year before",
)
NUMBERS = ("Latest", "Year to date", "A year before")
QUIET = ("not read", "no target")
NONE = "Choose a measure"
CSS = """
<style>
.fd-score { border-collapse: collapse; width: 100%; table-layout: fixed;
  font-variant-numeric: tabular-nums lining-nums; margin: .2rem 0 .6rem; }
.fd-score th, .fd-score td { border: 0; text-align: left; vertical-align: middle;
  padding: .42rem .9rem .42rem 0; font-weight: 400; line-height: 1.3;
  border-bottom: 1px solid color-mix(in srgb, currentColor 16%, transparent); }
.fd-score thead th { font-size: .88rem; vertical-align: bottom; padding-top: 0;
  color: color-mix(in srgb, currentColor 76%, transparent); }
.fd-score tbody th { font-size: 1.02rem; }
.fd-score tbody th a { color: inherit; text-decoration: underline;
  text-decoration-thickness: 1px; text-underline-offset: .2em;
  text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
.fd-score tbody th a:hover { text-decoration-thickness: 2px; }
.fd-score .fd-open { background: color-mix(in srgb, currentColor 6%, transparent); }
.fd-score small { display: block; font-size: .84rem; line-height: 1.3;
  color: color-mix(in srgb, currentColor 76%, transparent); }
.fd-score .fd-latest { font-size: 1.22rem; font-weight: 600; }
.fd-score .fd-number { text-align: right; white-space: nowrap; }
.fd-score img { display: block; max-width: none; }
.fd-sign { display: grid; grid-template-columns: 24px 1fr; gap: .5rem;
  align-items: center; }
.fd-sign b { font-weight: 600; font-size: .95rem; }
.fd-score thead th:nth-child(1) { width: 26%; }
.fd-score thead th:nth-child(2) { width: 9%; }
.fd-score thead th:nth-child(3) { width: 13%; }
.fd-score thead th:nth-child(4) { width: 19%; }
.fd-score thead th:nth-child(5) { width: 17%; }
.fd-score thead th:nth-child(6), .fd-score thead th:nth-child(7) { width: 8%; }
.fd-score td:last-child, .fd-score th:last-child { padding-right: 0; }
ul.fd-key.fd-key { display: grid; gap: .5rem 1.6rem; margin: .3rem 0 .6rem; padding: 0;
  grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); list-style: none; }
.fd-key small { display: block; font-size: .86rem; line-height: 1.35; }
ul.fd-key.fd-key li { margin: 0; }
@media (max-width: 760px) {
  [data-testid="stButtonGroup"] [role="radiogroup"] { flex-wrap: wrap; }
  .fd-score, .fd-score tbody { display: block; }
  .fd-score thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); }
  .fd-score tr { display: grid; gap: .35rem 1rem; padding: .7rem 0;
    grid-template-columns: repeat(2, minmax(0, 1fr)); border-bottom: 1px solid
    color-mix(in srgb, currentColor 18%, transparent); align-items: start; }
  .fd-score tbody th, .fd-score td { border: 0; padding: 0; }
  .fd-score tbody th { grid-column: 1 / -1; }
  .fd-score td.fd-latest { text-align: left; font-size: 1.5rem; }
  .fd-score .fd-sparkline { justify-self: end; }
  .fd-score td.fd-past { text-align: left; font-size: .9rem; white-space: normal; }
  .fd-score td.fd-past::before { content: attr(data-label) " ";
    color: color-mix(in srgb, currentColor 76%, transparent); }
}
</style>
"""


def choose(rows: list[Row]) -> Row:
    """Draw the choice of the measure whose trend is drawn; return its row, or none."""
    names = [row["measure_name"] for row in rows]
    asked = st.query_params.get("measure", NONE)
    if asked not in (NONE, *names):
        page.note("No measure of the name in this link is shown here.")
        del st.query_params["measure"]
    name = st.selectbox(
        "Trend of", [NONE, *names], key="measure", bind="query-params", width=420
    )
    return pick(rows, measure_name=name)


def apply_style() -> None:
    """Send the style sheet of the scorecard."""
    st.html(CSS)


def theme(
    title: str, rows: list[Row], past: dict[str, tuple[float | None, ...]]
) -> None:
    """Draw the measures of a theme; `past` holds the latest values of each, by id."""
    st.html(theme_html(title, rows, past, dict(st.query_params), is_dark()))


def theme_html(
    title: str,
    rows: list[Row],
    past: dict[str, tuple[float | None, ...]],
    link: dict[str, str],
    dark: bool,
) -> str:
    """Return the table of a theme. `link` holds the parameters of the page's link."""
    heads = "".join(
        f'<th scope="col"{_set(head)}>{escape(head)}</th>' for head in HEADS
    )
    body = "".join(
        _row(row, past.get(row["measure_id"], ()), link, dark) for row in rows
    )
    why = escape(symbols_in(body))
    return (
        f'<div class="fd-section"><h2>{escape(title)}</h2></div>'
        f'<table class="fd-score"><caption class="fd-unseen">{escape(title)}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
        + (f'<p class="fd-soft">{why}</p>' if why else "")
    )


def key_html(signs: Sequence[Sign], dark: bool) -> str:
    """Return what the icons mean, as a list."""
    items = "".join(f"<li>{_sign(sign, dark)}</li>" for sign in signs)
    return f'<ul class="fd-key">{items}</ul>'


def key(signs: Sequence[Sign]) -> None:
    """Draw what the icons mean."""
    st.html(key_html(signs, is_dark()))


def _row(
    row: Row, values: tuple[float | None, ...], link: dict[str, str], dark: bool
) -> str:
    unit, name = row["unit"], row["measure_name"]
    href = urlencode({**link, "measure": name})
    is_open = ' class="fd-open"' if link.get("measure") == name else ""
    about = f"<small>{escape(basis(row))}</small>" if basis(row) else ""
    latest = said(row["value"], unit, row["value_symbol"])
    goal = target(row)
    return (
        f'<tr{is_open}><th scope="row"><a href="?{escape(href)}" target="_self">'
        f"{escape(name)}</a>{about}</th>"
        f'<td class="fd-number fd-latest">{escape(latest)}</td>'
        f'<td class="fd-sparkline">{_line(row, values, dark)}</td>'
        f"<td>{_sign(variation(row), dark)}</td>"
        f"<td>{_sign(assurance(row), dark, goal)}</td>"
        f"{_past(row, 'year_to_date_value', 'Year to date')}"
        f"{_past(row, 'same_last_year_value', 'A year before')}</tr>"
    )


def _line(row: Row, values: tuple[float | None, ...], dark: bool) -> str:
    """Return the sparkline with its words: how many values, the least and the most."""
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return ""
    low, high = (said(value, row["unit"]) for value in (min(known), max(known)))
    told = f"The last {len(values)}: lowest {low}, highest {high}"
    return _picture(sparkline(values, row["variation"], dark), told)


def _sign(sign: Sign, dark: bool, more: str = "") -> str:
    """Return an icon with its words beside it, which say all that it says.

    Where there is nothing to judge, small words alone.
    """
    told = more or sign.why
    small = f"<small>{escape(told)}</small>" if told else ""
    if sign.shape in QUIET:
        return f"<small>{escape(sign.words)}</small>{small}"
    return (
        f'<div class="fd-sign">{_picture(icon(sign.shape, dark), "")}'
        f"<div><b>{escape(sign.words)}</b>{small}</div></div>"
    )


def _past(row: Row, field: str, label: str) -> str:
    told = said(row[field], row["unit"], row[f"{field}_symbol"])
    soft = " fd-soft" if row[field] is None else ""
    kind = f"fd-number fd-past{soft}"
    return f'<td class="{kind}" data-label="{label}">{escape(told)}</td>'


def _picture(address: str, told: str) -> str:
    return f'<img src="{escape(address)}" alt="{escape(told)}">'


def _set(head: str) -> str:
    return ' class="fd-number"' if head in NUMBERS else ""
