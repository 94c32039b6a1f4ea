"""What the server answers to anybody who asks: headers, readiness, first document."""

import re
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Iterator
from email.message import Message
from hashlib import sha256
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from tests.browser.serving import Served, served
from warehouse import build
from web.front_page import TITLE, front_page
from web.origin import REFUSED

ANSWERS = ("/", "/occupancy", "/ready", "/_stcore/health", "/manifest.json", "/a/b.js")
EXPECTED_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@pytest.fixture(scope="module")
def server(snapshots: Path) -> Iterator[Served]:
    with served(snapshots) as running:
        yield running


@pytest.mark.parametrize("path", ANSWERS)
def test_every_answer_carries_the_security_headers(server: Served, path: str) -> None:
    _, headers, _ = ask(server, path)
    for name, value in EXPECTED_HEADERS.items():
        assert headers.get_all(name) == [value]
    assert headers.get_all("Content-Security-Policy")


def test_the_policy_names_no_other_host_and_lets_no_written_script_run(
    server: Served,
) -> None:
    policy = policy_of(server)
    assert "http" not in " ".join(policy.values())
    assert "'unsafe-inline'" not in policy["script-src"]
    assert "'unsafe-eval'" not in policy["script-src"]
    assert policy["frame-ancestors"] == "'none'"
    assert policy["object-src"] == "'none'"


def test_the_policy_knows_each_script_of_the_first_document(server: Served) -> None:
    _, _, page = ask(server, "/occupancy")
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert len(scripts) == 2
    for script in scripts:
        digest = b64encode(sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy_of(server)["script-src"]


def test_ready_names_the_snapshot_that_is_served(
    server: Served, snapshots: Path
) -> None:
    status, _, said = ask(server, "/ready")
    newest = max(snapshots.glob("snapshot-*.duckdb")).stem
    assert (status, said) == (200, newest)


def test_ready_is_503_until_there_is_a_snapshot(tmp_path: Path) -> None:
    with served(tmp_path, extracts=tmp_path / "none") as early:
        status, _, said = ask(early, "/ready")
        assert status == 503
        assert said == "No snapshot has been built yet. Run: make snapshot"
        build(snapshots=tmp_path, extracts=None)
        assert ask(early, "/ready")[0] == 200


@pytest.mark.parametrize("path", ["/", "/occupancy", "/no-such-page"])
def test_every_page_starts_with_our_own_document(server: Served, path: str) -> None:
    status, headers, page = ask(server, path)
    assert status == 200
    assert headers["Cache-Control"] == "no-cache"
    assert f"<title>{TITLE}</title>" in page
    assert '<html lang="en-GB">' in page
    assert "Streamlit" not in re.sub(r"<[^>]*>", "", page)


def test_every_file_that_the_first_document_names_is_there(server: Served) -> None:
    _, _, page = ask(server, "/")
    files = re.findall(r'(?:href|src)="\./([^"]+)"', page)
    assert len(files) > 20
    assert [name for name in files if ask(server, f"/{name}")[0] != 200] == []


@pytest.mark.parametrize(
    ("base_path", "root"), [("", "/"), ("care", "/care/"), ("/a/b/", "/a/b/")]
)
def test_the_first_document_says_where_the_server_is(base_path: str, root: str) -> None:
    assert f'new URL("{root}", location.href)' in front_page(base_path)


OTHER_SITES = ("https://elsewhere.example", "null", "http://127.0.0.1:1")


@pytest.mark.parametrize("origin", OTHER_SITES)
def test_pages_of_other_sites_may_not_ask(server: Served, origin: str) -> None:
    status, headers, said = ask(server, "/_stcore/health", {"Origin": origin})
    assert (status, said) == (403, REFUSED)
    assert headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("origin", OTHER_SITES)
def test_pages_of_other_sites_may_not_open_a_session(
    server: Served, origin: str
) -> None:
    with pytest.raises(InvalidStatus, match="403"), session(server, origin):
        pass


def test_its_own_pages_open_a_session(server: Served) -> None:
    with session(server, server.url) as socket:
        assert socket.subprotocol == "streamlit"


def session(server: Served, origin: str) -> ClientConnection:
    """Open the websocket as a page of that origin does."""
    return connect(
        server.url.replace("http", "ws", 1) + "/_stcore/stream",
        origin=Origin(origin),
        subprotocols=[Subprotocol("streamlit")],
        proxy=None,
    )


def policy_of(server: Served) -> dict[str, str]:
    """Return the content security policy: what may be loaded, by kind."""
    _, headers, _ = ask(server, "/")
    parts = headers["Content-Security-Policy"].split(";")
    return dict(part.strip().split(" ", 1) for part in parts)


def ask(
    server: Served, path: str, headers: dict[str, str] | None = None
) -> tuple[int, Message, str]:
    """Return the status, the headers and the text of an answer."""
    request = urllib.request.Request(server.url + path, headers=headers or {})
    try:
        response = urllib.request.urlopen(request, timeout=30)
    except urllib.error.HTTPError as refusal:
        response = refusal
    with response:
        text = response.read().decode(errors="replace")
        return response.status, response.headers, text
