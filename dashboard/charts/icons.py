"""Small pictures that stand in a line of words: icons of a trend, and sparklines.

Each is an SVG as a data address for `<img src>`. Shapes differ, so that no icon is told
from another by its colour alone: a circle improves, a diamond concerns, a square
changes; an arrow says which way; a tick, a cross and a question mark speak of targets.
"""

from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import quote

from charts.theme import DARK, LIGHT

SIZE = 24
CIRCLE = '<circle cx="12" cy="12" r="11" {paint}/>'
DIAMOND = '<path d="M12 .5 23.5 12 12 23.5 .5 12Z" {paint}/>'
SQUARE = '<rect x="1.5" y="1.5" width="21" height="21" rx="2" {paint}/>'
UP = '<path d="M12 18V6.5M7 11.5l5-5 5 5" {line}/>'
DOWN = '<path d="M12 6v11.5M7 12.5l5 5 5-5" {line}/>'
WAVE = '<path d="M5 13.5c2-5 4-5 7-1.5s5 3.5 7-1.5" {line}/>'
TICK = '<path d="M6.5 12.5l4 4 7-8.5" {line}/>'
CROSS = '<path d="M8 8l8 8M16 8l-8 8" {line}/>'
ASK = (
    '<path d="M8.6 9.4c0-4.4 6.8-4.4 6.8 0 0 2.6-3.4 2.8-3.4 5.2" {line}/>'
    '<circle cx="12" cy="18" r="1.5" {dot}/>'
)
DASH = '<path d="M7 12h10" {line}/>'

# Shape, mark in it, colour, and whether the shape is filled with it.
ICONS: dict[str, tuple[str, str, str, bool]] = {
    "improvement up": (CIRCLE, UP, "blue", True),
    "improvement down": (CIRCLE, DOWN, "blue", True),
    "concern up": (DIAMOND, UP, "orange", True),
    "concern down": (DIAMOND, DOWN, "orange", True),
    "change up": (SQUARE, UP, "lilac", True),
    "change down": (SQUARE, DOWN, "lilac", True),
    "common cause": (CIRCLE, WAVE, "soft", False),
    "not read": ("", DASH, "soft", False),
    "passes": (CIRCLE, TICK, "blue", True),
    "fails": (DIAMOND, CROSS, "orange", True),
    "hit and miss": (CIRCLE, ASK, "soft", False),
    "no target": ("", DASH, "soft", False),
}
DARK_MARKS = ("orange", "lilac")

WIDTH, HEIGHT, EDGE = 120, 28, 4
POINT_COLOURS = {"improvement": "blue", "concern": "orange", "change": "lilac"}


@lru_cache(maxsize=64)
def icon(name: str, is_dark: bool) -> str:
    """Return one of ICONS as the address of a picture, 24 by 24."""
    colours = DARK if is_dark else LIGHT
    shape, mark, colour, is_filled = ICONS[name]
    paint = colours[colour]
    on_it = colours["on_light" if colour in DARK_MARKS else "on_strong"]
    ink = on_it if is_filled else paint
    drawn = (shape + mark).format(
        paint=f'fill="{paint}"' if is_filled else f'fill="none" stroke="{paint}"',
        line=f'fill="none" stroke="{ink}" stroke-width="2.2" stroke-linecap="round"'
        ' stroke-linejoin="round"',
        dot=f'fill="{ink}"',
    )
    return _address(drawn, SIZE, SIZE)


@lru_cache(maxsize=2048)
def sparkline(values: Sequence[float | None], kind: str, is_dark: bool) -> str:
    """Return values as a line with a point at the last; a gap where one is missing.

    `kind` is the variation of the last value, which gives the point its colour.
    """
    colours = DARK if is_dark else LIGHT
    known = [value for value in values if value is not None]
    if not known:
        return _address("", WIDTH, HEIGHT)
    places = [_place(n, value, values, known) for n, value in enumerate(values)]
    line = f'<path d="{_path(places)}" fill="none" stroke="{colours["quiet"]}"'
    drawn = f'{line} stroke-width="1.6" stroke-linejoin="round"/>'
    if places[-1]:
        x, y = places[-1]
        paint = colours[POINT_COLOURS.get(kind, "ink")]
        drawn += f'<circle cx="{x}" cy="{y}" r="3.4" fill="{paint}"/>'
    return _address(drawn, WIDTH, HEIGHT)


def _place(
    number: int,
    value: float | None,
    values: Sequence[float | None],
    known: list[float],
) -> tuple[float, float] | None:
    if value is None:
        return None
    low, reach = min(known), max(known) - min(known)
    across = number / max(len(values) - 1, 1)
    up = (value - low) / reach if reach else 0.5
    x = EDGE + across * (WIDTH - 2 * EDGE)
    return round(x, 1), round(HEIGHT - EDGE - up * (HEIGHT - 2 * EDGE), 1)


def _path(places: list[tuple[float, float] | None]) -> str:
    """Return the path through the places; it starts anew after a gap."""
    steps = []
    for before, place in zip([None, *places], places, strict=False):
        if place:
            steps.append(f"{'L' if before else 'M'}{place[0]} {place[1]}")
    return "".join(steps)


def _address(drawn: str, width: int, height: int) -> str:
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}">{drawn}</svg>'
    )
    return f"data:image/svg+xml,{quote(picture, safe=' =/:;,()')}"
