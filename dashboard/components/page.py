"""The top of a page, its sections, its key numbers and its notes."""

from html import escape

import streamlit as st

from findings.tile import Mark, Tile

SHAPES: dict[Mark, str] = {"good": "▲", "bad": "▼", "": ""}


def head(title: str, finding: str) -> None:
    """Draw the page's title and the one sentence that answers it.

    The heading between them is for screen readers: figures that come before the first
    section then stand below a heading of the second level, as the others do.
    """
    st.html(
        f'<div class="fd-head"><h1>{escape(title)}</h1>'
        f'<h2 class="fd-unseen">In short</h2><p>{escape(finding)}</p></div>'
    )


def section(title: str, words: str = "") -> None:
    """Draw a heading between groups of figures, with a line of explanation."""
    told = f"<p>{escape(words)}</p>" if words else ""
    st.html(f'<div class="fd-section"><h2>{escape(title)}</h2>{told}</div>')


def tiles(shown: list[Tile]) -> None:
    """Draw key numbers side by side."""
    st.html(f'<dl class="fd-tiles">{"".join(_tile(tile) for tile in shown)}</dl>')


def note(text: str) -> None:
    """Draw a remark that a reader should not miss."""
    st.html(f'<p class="fd-note">{escape(text)}</p>')


def bullets(sentences: list[str]) -> None:
    """Draw sentences as a list."""
    items = "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences)
    st.html(f'<ul class="fd-list">{items}</ul>')


def verdict_html(words: str, mark: Mark) -> str:
    """Return a verdict as HTML: words first, with a shape and a colour if judged."""
    if not words:
        return ""
    colour = f" fd-{mark}" if mark else ""
    shape = f"{SHAPES[mark]} " if mark else ""
    return f'<span class="fd-verdict{colour}">{shape}{escape(words)}</span>'


def _tile(tile: Tile) -> str:
    verdict = verdict_html(tile.verdict, tile.mark)
    detail = " ".join(part for part in (verdict, escape(tile.detail)) if part)
    return (
        f"<div><dt>{escape(tile.label)}</dt>"
        f'<dd class="fd-value">{escape(tile.value)}</dd>'
        f'<dd class="fd-detail">{detail}</dd></div>'
    )
