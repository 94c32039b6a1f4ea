"""A theme's headlines as a compact list, with the way to its page."""

from html import escape

import streamlit as st

from components.page import verdict_html
from findings.overview import MARKS
from findings.rows import Row


def card(title: str, rows: list[Row], page: str | st.Page, label: str) -> None:
    """Draw a theme: each measure with value, verdict and change, and a link."""
    items = "".join(_item(row) for row in rows)
    st.html(f'<div class="fd-card"><h2>{escape(title)}</h2><dl>{items}</dl></div>')
    st.page_link(page, label=label)


def _item(row: Row) -> str:
    name = escape(row["measure_name"])
    basis = f' <span class="fd-soft">{escape(row["basis_text"])}</span>'
    verdict = verdict_html(row["verdict_text"], MARKS.get(row["status"], ""))
    told = " ".join(part for part in (verdict, _change(row)) if part)
    return (
        f"<div><dt>{name}{basis if row['basis_text'] else ''}</dt>"
        f'<dd class="fd-value">{escape(row["value_text"])}</dd>'
        f'<dd class="fd-detail">{told}</dd></div>'
    )


def _change(row: Row) -> str:
    if row["status"] == "not published":
        return '<span class="fd-soft">Not published</span>'
    if row["period_kind"] != "financial_year":
        return f'<span class="fd-soft">{escape(row["period_label"])}</span>'
    if row.get("why_text"):
        return f'<span class="fd-soft">{escape(row["why_text"])}</span>'
    if row["previous_value"] is None:
        return ""
    told = escape(row["change_text"])
    if row["change_verdict"]:
        told += f", {row['change_verdict']}"
    return f'<span class="fd-soft">{told}</span>'
