"""The dashboard as a server: warm before the first reader, with security headers.

Run it with `streamlit run dashboard/server.py`. `GET /ready` answers 200 once a
snapshot is served and the first chart has been built, 503 before.
"""

import gc
import re
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hashlib import sha256
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from warehouse import NoSnapshot, store


def own_scripts() -> str:
    """Return the hashes of the scripts in Streamlit's own page, for the policy."""
    page = (Path(st.__file__).parent / "static" / "index.html").read_text("utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digests = [sha256(script.encode()).digest() for script in scripts]
    return " ".join(f"'sha256-{b64encode(digest).decode()}'" for digest in digests)


HEADERS = {
    "content-security-policy": (
        f"default-src 'self'; script-src 'self' {own_scripts()};"
        " style-src 'self' 'unsafe-inline';"
        " img-src 'self' data: blob:; font-src 'self' data:;"
        " connect-src 'self' ws: wss:; worker-src 'self' blob:;"
        " object-src 'none'; base-uri 'self'; form-action 'self';"
        " frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cross-origin-opener-policy": "same-origin",
}


class SecurityHeaders:
    """Adds HEADERS to every HTTP response."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; add the headers as the response starts."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = [(k.encode(), v.encode()) for k, v in HEADERS.items()]
                message["headers"] = [*message.get("headers", []), *own]
            await send(message)

        await self._app(scope, receive, with_headers)


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
    yield


app = st.App(
    "app.py",
    lifespan=warmed,
    routes=[Route("/ready", ready)],
    middleware=[Middleware(SecurityHeaders)],
)
