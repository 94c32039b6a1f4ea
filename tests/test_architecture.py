"""The house holds: one direction only, short pages, headers where they belong."""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import duckdb
import pytest

ROOT = Path(__file__).parents[1]
DASHBOARD = ROOT / "dashboard"
QUERIES = ROOT / "queries"

# What a folder may import of the project, besides itself.
MAY_IMPORT = {
    "contract": set(),
    "synthetic": {"contract"},
    "warehouse": {"contract"},
    "findings": set(),
    "charts": set(),
    "figures": {"charts", "findings"},
    "components": {"charts", "figures", "findings", "warehouse"},
    "app_pages": {"charts", "components", "figures", "findings", "warehouse"},
    "web": {"charts", "warehouse"},
}
PURE = ("charts", "findings", "figures")
NOT_PURE = {"streamlit", "duckdb", "warehouse", "components"}
LONGEST_PAGE = 60
SQL = re.compile(
    r"\bselect\b.+\bfrom\b|\binsert\s+into\b|\bdelete\s+from\b|\bcreate\s+(table|view)\b"
    r"|\bupdate\b.+\bset\b|\border\s+by\b|\bgroup\s+by\b|\bwhere\b.+=",
    re.IGNORECASE | re.DOTALL,
)
FOLDERS = {
    "stg": "10_staging",
    "core": "20_core",
    "measure": "25_measures",
    "tally": "25_measures",
    "duration": "25_measures",
    "shown": "27_shown",
    "trend": "28_trends",
    "page": "30_pages",
}
# A long grain goes on in the next line, after a comma.
GRAIN = re.compile(r"-- Grain: [a-z0-9_]+(,(\n--)? [a-z0-9_]+)*\n")
# Views of extracts that tell of no child, no household and no applicant.
NOT_CASES = {
    "core_audience",
    "core_extract_coverage",
    "core_extract_documents",
    "core_extract_doubts",
    "core_extract_sources",
    "core_live_months",
    "stg_extract_actions",
    "stg_extract_authorities",
    "stg_extract_baselines",
    "stg_extract_doubts",
    "stg_extract_files",
    "stg_extract_ledger",
    "stg_extract_targets",
}
# Tables that the build puts together from the files of 25_measures.
FAMILIES = {"all_measures", "all_tallies", "all_durations"}


def cores_of_cases() -> set[str]:
    """Return the core views that come, at whatever distance, from case-level rows."""
    reads = {path.stem: read_by(path.read_text("utf-8")) for path in queries}
    cases = {
        name
        for name in reads
        if name.startswith("stg_extract_") and name not in NOT_CASES
    }
    while True:
        more = {
            name
            for name, read in reads.items()
            if name.startswith("core_") and read & cases and name not in NOT_CASES
        }
        if more <= cases:
            return {name for name in cases if name.startswith("core_")}
        cases |= more


pages = sorted((DASHBOARD / "app_pages").glob("*.py"))
modules = sorted(DASHBOARD.rglob("*.py"))
queries = sorted(QUERIES.rglob("*.sql"))


def short(path: Path) -> str:
    return str(path.relative_to(ROOT))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imported(path: Path) -> set[str]:
    """Return the first part of the name of every module that a file imports."""
    names: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{short(path)}: import by the full name"
            names.add((node.module or "").split(".")[0])
    return names


def texts(path: Path) -> Iterator[str]:
    """Yield every string in a file that is not a docstring."""
    documented = ast.Module | ast.FunctionDef | ast.ClassDef
    docstrings = {
        node.body[0].value
        for node in ast.walk(tree(path))
        if isinstance(node, documented) and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and node not in docstrings:
            yield str(node.value)


def read_by(sql: str) -> set[str]:
    """Return the tables and views that a query reads, without its own CTEs."""
    found = duckdb.execute("select json_serialize_sql(?)", [sql]).fetchall()
    names: set[str] = set()
    ctes: set[str] = set()

    def visit(node: object) -> None:
        if isinstance(node, list):
            for part in node:
                visit(part)
        elif isinstance(node, dict):
            if node.get("type") == "BASE_TABLE":
                names.add(node["table_name"].lower())
            for entry in (node.get("cte_map") or {}).get("map", []):
                ctes.add(entry["key"].lower())
            for part in node.values():
                visit(part)

    parsed = json.loads(found[0][0])
    assert not parsed["error"], parsed
    visit(parsed["statements"])
    return names - ctes


CORE_OF_CASES = cores_of_cases()


@pytest.mark.parametrize("path", modules, ids=short)
def test_imports_go_in_one_direction(path):
    folder = path.relative_to(DASHBOARD).parts[0]
    if folder not in MAY_IMPORT:
        return
    project = set(MAY_IMPORT) & imported(path)
    assert project <= MAY_IMPORT[folder] | {folder}


@pytest.mark.parametrize("folder", PURE)
def test_charts_findings_and_figures_know_no_streamlit_and_no_duckdb(folder):
    guilty = {
        short(path): sorted(imported(path) & NOT_PURE)
        for path in sorted((DASHBOARD / folder).glob("*.py"))
        if imported(path) & NOT_PURE
    }
    assert guilty == {}


def test_every_folder_of_the_dashboard_has_its_place_in_the_order():
    folders = {
        path.name
        for path in DASHBOARD.iterdir()
        if path.is_dir() and any(path.glob("*.py"))
    }
    assert folders <= set(MAY_IMPORT)


@pytest.mark.parametrize("path", pages, ids=short)
def test_a_page_is_short_and_defines_nothing(path):
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_PAGE
    made = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda
    assert [node for node in ast.walk(tree(path)) if isinstance(node, made)] == []


@pytest.mark.parametrize("path", pages, ids=short)
def test_a_page_says_which_question_it_answers(path):
    assert ast.get_docstring(tree(path))


@pytest.mark.parametrize(
    "path",
    [*pages, *sorted((DASHBOARD / "components").glob("*.py")), DASHBOARD / "app.py"],
    ids=short,
)
def test_pages_and_components_know_no_sql(path):
    assert [text for text in texts(path) if SQL.search(text)] == []
    assert "duckdb" not in imported(path)


@pytest.mark.parametrize(
    "path", [*pages, *sorted((DASHBOARD / "components").glob("*.py"))], ids=short
)
def test_pages_read_only_what_was_made_for_pages(path):
    names = {text for text in texts(path) if re.fullmatch(r"[a-z]+_[a-z_]+", text)}
    assert not {name for name in names if name.startswith(("raw_", "stg_", "core_"))}


@pytest.mark.parametrize("path", queries, ids=short)
def test_a_query_reads_from_its_own_folder_or_from_those_below(path):
    for name in read_by(path.read_text("utf-8")):
        if name.startswith("raw_"):
            assert path.parent.name == "10_staging", f"{name}: read it in 10_staging"
            continue
        if name in FAMILIES:
            assert path.parent.name > "25_measures", f"{name} is made in 25_measures"
            continue
        folder = FOLDERS.get(name.partition("_")[0])
        assert folder, f"{name} is no view of the project"
        assert folder <= path.parent.name
        assert (QUERIES / folder / f"{name}.sql").is_file(), f"{name} has no file"


@pytest.mark.parametrize("path", queries, ids=short)
def test_nothing_above_the_shown_numbers_reads_cases(path):
    """What pages read about cases has gone through `27_shown`, and only through it."""
    if path.parent.name not in ("28_trends", "30_pages"):
        return
    names = read_by(path.read_text("utf-8"))
    cases = {
        name
        for name in names
        if name.startswith(("stg_extract_", "measure_", "tally_", "duration_", "all_"))
        or name in CORE_OF_CASES
    }
    assert cases - NOT_CASES == set()


@pytest.mark.parametrize("path", queries, ids=short)
def test_a_query_is_named_after_its_folder(path):
    folders = {**FOLDERS, "check": "90_checks"}
    assert folders[path.stem.partition("_")[0]] == path.parent.name
    assert re.fullmatch(r"[a-z0-9_]+", path.stem)


@pytest.mark.parametrize("path", queries, ids=short)
def test_a_query_says_what_it_is(path):
    text = path.read_text("utf-8")
    if path.parent.name != "90_checks":
        assert GRAIN.match(text), "say in the first line what one row is"
        after = text[GRAIN.match(text).end() :]
        assert after.startswith("-- "), "say below the grain what it is for"
    else:
        assert text.startswith("-- "), "say which rule is checked"


def test_every_page_is_in_the_list_of_pages_and_every_listed_page_exists():
    listed = set(re.findall(r"app_pages/\w+\.py", (DASHBOARD / "app.py").read_text()))
    assert listed == {f"app_pages/{path.name}" for path in pages}


@pytest.mark.parametrize("path", modules, ids=short)
def test_a_module_and_its_public_parts_say_what_they_are(path):
    if path.name == "__init__.py" and not path.read_text("utf-8").strip():
        return
    assert ast.get_docstring(tree(path)), "say in one line what the file is for"
    defined = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    silent = [
        node.name
        for node in tree(path).body
        if isinstance(node, defined)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def test_the_guide_to_the_findings_names_every_module():
    folder = DASHBOARD / "findings"
    guide = ast.get_docstring(tree(folder / "__init__.py")) or ""
    named = set(re.findall(r"\w+", guide))
    served = tuple(path.stem for path in pages)
    modules = {path.stem for path in folder.glob("[!_]*.py")}
    assert {name for name in modules if not name.startswith(served)} <= named


def test_one_component_draws_every_chart():
    drawing = re.compile(r"\bst\.(\w+_chart|pyplot|dataframe)\b")
    guilty = [
        short(path) for path in modules if drawing.search(path.read_text("utf-8"))
    ]
    assert guilty == ["dashboard/components/figure.py"]


@pytest.mark.parametrize("path", modules, ids=short)
def test_colours_are_named_in_one_place(path):
    if path.name in ("theme.py", "style.py"):
        return
    colour = re.compile(r"#[0-9A-Fa-f]{6}\b")
    assert [text for text in texts(path) if colour.search(text)] == []
