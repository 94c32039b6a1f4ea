"""The dashboard as a server: warm before the first reader, with security headers.

Run it with `streamlit run dashboard/server.py`. `GET /ready` answers 200 with the name
of the snapshot that is served, 503 while there is none.
"""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.convertors import Convertor, register_url_convertor
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route

from warehouse import NoSnapshot, store
from web.failures import tell
from web.front_page import front_page, script_hashes
from web.headers import WithHeaders, security_headers
from web.origin import SameOrigin
from web.watch import watch

BASE_PATH = (st.get_option("server.baseUrlPath") or "").strip("/")
ROOT = f"/{BASE_PATH}" if BASE_PATH else ""
FRONT_PAGE = front_page(BASE_PATH)


class PageName(Convertor[str]):
    """The part of an address that names a page: no dots, no slashes."""

    regex = r"[\w-]+"

    def convert(self, value: str) -> str:
        """Return the name as it stands."""
        return value

    def to_string(self, value: str) -> str:
        """Return the name as it stands."""
        return value


async def front(request: Request) -> HTMLResponse:
    """Answer with the document that starts the dashboard, whatever the page."""
    return HTMLResponse(FRONT_PAGE, headers={"cache-control": "no-cache"})


async def ready(request: Request) -> PlainTextResponse:
    """Answer 200 with the snapshot's name, or 503 while there is none."""
    try:
        return PlainTextResponse(store().version())
    except NoSnapshot as nothing:
        return PlainTextResponse(str(nothing), status_code=503)


@asynccontextmanager
async def warmed(app: st.App) -> AsyncIterator[None]:
    """Import, read and draw once before the first reader, then freeze the heap."""
    from charts.warm import first_chart

    first_chart()
    gc.collect()
    gc.freeze()
    watching = asyncio.create_task(watch())
    try:
        yield
    finally:
        watching.cancel()


register_url_convertor("page", PageName())
app = st.App(
    "app.py",
    lifespan=warmed,
    routes=[
        Route(f"{ROOT}/ready", ready),
        Route(f"{ROOT}/", front),
        Route(f"{ROOT}/{{name:page}}", front),
    ],
    middleware=[
        Middleware(WithHeaders, headers=security_headers(script_hashes(FRONT_PAGE))),
        Middleware(SameOrigin, also=st.get_option("server.corsAllowedOrigins") or []),
    ],
    on_script_error=tell,
)
