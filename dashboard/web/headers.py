"""The security headers that every answer carries."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send


def security_headers(script_hashes: list[str]) -> dict[str, str]:
    """Return the headers; only scripts of this host or with these hashes may run."""
    scripts = " ".join(["'self'", *(f"'{digest}'" for digest in script_hashes)])
    return {
        "content-security-policy": (
            f"default-src 'self'; script-src {scripts};"
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
        "cross-origin-resource-policy": "same-origin",
    }


class WithHeaders:
    """Adds headers to every HTTP response, in place of any of the same name."""

    def __init__(self, app: ASGIApp, headers: dict[str, str]) -> None:
        self._app = app
        self._headers = [(k.encode(), v.encode()) for k, v in headers.items()]
        self._names = {name for name, _ in self._headers}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; add the headers as the response starts."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                theirs = message.get("headers", [])
                kept = [(k, v) for k, v in theirs if k.lower() not in self._names]
                message["headers"] = [*kept, *self._headers]
            await send(message)

        await self._app(scope, receive, with_headers)
