"""The first document that a browser gets: Streamlit's, made the dashboard's own."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import streamlit

TITLE = "Fostering and adoption"
NO_SCRIPT = (
    "<p>This dashboard needs JavaScript. Switch it on for this site, and reload.</p>"
)
# What draws charts: asked for at once, not only when the first chart arrives.
DRAWS_CHARTS = ("ArrowVegaLiteChart", "embed", "vega-interpreter", "Quiver")
FILES = Path(streamlit.__file__).parent / "static"


def front_page(base_path: str) -> str:
    """Return the document, for a dashboard served below `base_path` ('' is the root).

    It tells the browser where the server is. Streamlit's own document leaves the
    browser to try each part of the address, and to be refused, on every page but the
    first.
    """
    own = f"<title>{TITLE}</title>{_script(base_path)}{_preloads()}"
    page = (FILES / "index.html").read_text(encoding="utf-8")
    page = re.sub(r"<!--.*?-->\s*", "", page, flags=re.DOTALL)
    page = re.sub(r'<link rel="service-desc"[^>]*>\s*', "", page)
    page = re.sub(r"<title>.*?</title>", lambda _: own, page, flags=re.DOTALL)
    page = re.sub(r"(?<=<noscript>).*?(?=</noscript>)", NO_SCRIPT, page, flags=re.S)
    return page.replace('<html lang="en">', '<html lang="en-GB">').strip()


def script_hashes(page: str) -> list[str]:
    """Return the hash of each script inside the document, for the security policy."""
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digests = [sha256(script.encode()).digest() for script in scripts]
    return [f"sha256-{b64encode(digest).decode()}" for digest in digests]


def _script(base_path: str) -> str:
    root = f"/{base_path.strip('/')}/".replace("//", "/")
    return (
        "<script>window.__streamlit = {BACKEND_BASE_URL:"
        f' new URL("{root}", location.href).href}}</script>'
    )


def _preloads() -> str:
    found = [
        path.name
        for name in DRAWS_CHARTS
        for path in sorted((FILES / "static" / "js").glob(f"{name}.*.js"))
    ]
    return "".join(
        f'<link rel="modulepreload" crossorigin href="./static/js/{name}">'
        for name in found
    )
