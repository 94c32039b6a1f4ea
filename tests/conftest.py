"""One snapshot of the real record per run, and the ways in which tests look at it.

The folder of the snapshot is set before `warehouse` is first imported, since the
dashboard learns there, once, where its snapshots lie. Tests that run side by side
share it: whoever needs a snapshot first builds it, and the others wait.
"""

import atexit
import gc
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

SHARED = "DASHBOARD_TESTS"
if SHARED not in os.environ:
    os.environ[SHARED] = tempfile.mkdtemp(prefix="dashboard-tests-")
    atexit.register(shutil.rmtree, os.environ[SHARED], ignore_errors=True)
FOLDER = Path(os.environ[SHARED]) / "totals"
os.environ["DASHBOARD_SNAPSHOTS"] = str(FOLDER)

import duckdb  # noqa: E402
import pyarrow as pa  # noqa: E402
import pytest  # noqa: E402
from filelock import FileLock  # noqa: E402
from streamlit.testing.v1 import AppTest  # noqa: E402

from warehouse import SNAPSHOTS, build  # noqa: E402

APP = Path(__file__).parents[1] / "dashboard" / "app.py"
PATIENCE_SECONDS = 60


def pytest_sessionfinish() -> None:
    """Let go of hypothesis's hooks.

    A hook that outlives the run keeps DuckDB from closing, which then prints pages of
    warnings below pytest's last line.
    """
    gc.callbacks.clear()


@pytest.fixture(scope="session")
def snapshots() -> Path:
    """Return the folder that holds a fresh snapshot, with all that lies below it."""
    assert SNAPSHOTS == FOLDER, "warehouse was imported before tests/conftest.py"
    return _built_once(FOLDER, audience="totals")


@pytest.fixture(scope="session")
def record(snapshots: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Return a connection that reads the snapshot: `record.sql("from page_...")`."""
    with duckdb.connect(str(next(snapshots.glob("*.duckdb"))), read_only=True) as con:
        yield con


@pytest.fixture(scope="session")
def service_snapshots() -> Path:
    """Return the folder of a snapshot for the service itself: exact, with cases."""
    return _built_once(FOLDER.with_name("service"), audience="service")


def _built_once(folder: Path, audience: str) -> Path:
    """Build a snapshot into the folder, if nobody has."""
    with FileLock(f"{folder}.lock"):
        build(
            snapshots=folder, audience=audience, keeps_cases=True, only_if_changed=True
        )
    return folder


@pytest.fixture(scope="session")
def exact(service_snapshots: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Return a connection that reads the snapshot for the service itself."""
    path = next(service_snapshots.glob("*.duckdb"))
    with duckdb.connect(str(path), read_only=True) as con:
        yield con


@pytest.fixture
def open_page(snapshots: Path) -> Callable[..., AppTest]:
    """Return a function that opens a page as a link does: `open_page("occupancy")`.

    Keywords are the query parameters of the link. The page may hold errors: a test
    that expects none says so with `assert not at.exception`.
    """

    def opened(name: str, **query: Any) -> AppTest:
        at = AppTest.from_file(str(APP), default_timeout=PATIENCE_SECONDS)
        at.query_params.update(query)
        return at.switch_page(f"app_pages/{name}.py").run()

    return opened


@pytest.fixture
def chart_rows() -> Callable[..., list[dict[str, Any]]]:
    """Return a function that decodes the rows that a chart was sent.

    The chart is named like its figure (`Figure.name`), or counted from 0.
    """

    def rows(at: AppTest, which: str | int = 0) -> list[dict[str, Any]]:
        if isinstance(which, int):
            return _decoded(at.get("vega_lite_chart")[which].proto)
        charts = _charts_by_figure(at)
        assert which in charts, f"no chart {which!r} among {sorted(charts)}"
        return _decoded(charts[which])

    return rows


def _charts_by_figure(at: AppTest) -> dict[str, Any]:
    """Return the charts on a page by the download button that follows each."""
    charts: dict[str, Any] = {}
    last = None
    for node in at.main:
        if node.type == "vega_lite_chart":
            last = node.proto
        elif node.type == "download_button" and last is not None:
            charts[node.proto.id.partition("-download-")[2]] = last
            last = None
    return charts


def _decoded(proto: Any) -> list[dict[str, Any]]:
    data = proto.data.data or proto.datasets[0].data.data
    return pa.ipc.open_stream(BytesIO(data)).read_all().to_pylist()
