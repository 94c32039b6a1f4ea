"""Whatever a page is told to show is shown as words, never run as a page."""

from streamlit.testing.v1 import AppTest

HOSTILE = "<img src=x onerror=alert(1)>"
ESCAPED = "&lt;img src=x onerror=alert(1)&gt;"


def shown(text: str) -> list[str]:
    """Return the HTML of every piece that is given the text."""

    def script(text: str) -> None:
        from components import page
        from findings.tile import Tile

        page.head(text, text)
        page.section(text, text)
        page.tiles([Tile(text, text, text, text, "bad")])
        page.note(text)
        page.bullets([text, text])

    at = AppTest.from_function(script, args=(text,)).run()
    assert not at.exception
    return [piece.proto.body for piece in at.get("html")]


def test_a_hostile_text_is_escaped_in_every_piece():
    pieces = shown(HOSTILE)
    assert len(pieces) == 5
    for piece in pieces:
        assert HOSTILE not in piece
        assert ESCAPED in piece


def test_a_verdict_has_a_shape_beside_its_colour():
    tiles = shown("Short of 175")[2]
    assert "▼ Short of 175" in tiles
    assert "fd-bad" in tiles
