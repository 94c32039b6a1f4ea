"""Refuses what a page of another site asks on behalf of a reader."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

REFUSED = "Pages of other sites may not ask this server."
POLICY_VIOLATION = 1008


class SameOrigin:
    """Lets only this site's own pages ask, and those of the origins named.

    Streamlit refuses other sites' websockets too, but first asks a service outside
    what the public address of this machine is. Nothing here asks anybody outside.
    """

    def __init__(self, app: ASGIApp, also: list[str]) -> None:
        self._app = app
        self._also = {urlsplit(origin).netloc or origin for origin in also}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] == "lifespan" or self._may(Headers(scope=scope)):
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})
        else:
            refusal = PlainTextResponse(REFUSED, status_code=403)
            await refusal(scope, receive, send)

    def _may(self, headers: Headers) -> bool:
        origin = headers.get("origin")
        if origin is None:
            return True
        return urlsplit(origin).netloc in {headers.get("host"), *self._also}
