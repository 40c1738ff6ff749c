"""The rules of the house, as programs: layers, banned code, sizes, the lock, links in the docs."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from slr_desktop.domain.errors import CODES

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "slr_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "tests").rglob("*.md")])
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
TOOLS = Path(sys.executable).parent

MOST_LINES_IN_A_MODULE = 400
MOST_LINES_IN_A_FUNCTION = 40


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tracked() -> Iterator[Path]:
    """Every file of the project that is text and not a lock."""
    left_out = {"__pycache__", "requirements"}
    folders = [".ci", "benchmarks", "docs", "resources", "scripts", "slr_desktop", "tests"]
    for path in [*ROOT.glob("*"), *(found for name in folders for found in (ROOT / name).rglob("*"))]:
        if path.is_file() and not left_out & set(path.parts) and b"\0" not in path.read_bytes():
            yield path


def lint_imports(folder: Path) -> str:
    done = subprocess.run(
        [TOOLS / "lint-imports", "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )
    return f"{done.returncode} {done.stdout}{done.stderr}"


def test_imports_point_downwards() -> None:
    assert lint_imports(ROOT).startswith("0 ")


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("codec/breach.py", "import slr_desktop.services", "Imports point downwards"),
        ("store/breach.py", "import slr_desktop.transport", "Imports point downwards"),
        ("store/breach.py", "import slr_desktop.codec", "Imports point downwards"),
        ("cli/breach.py", "import slr_desktop.ui", "Imports point downwards"),
        ("misc/__init__.py", "", "Imports point downwards"),
        ("cli/breach.py", "import slr_desktop.store", "The fronts reach"),
        ("services/breach.py", "import slr_desktop.transport", "Services get storage"),
        ("services/breach.py", "import cryptography", "Cryptography and CBOR"),
        ("services/breach.py", "import pysqlite3", "SQLite stays"),
        ("services/breach.py", "import PySide6.QtCore", "Qt stays"),
        ("domain/breach.py", "import click", "The domain is standard library"),
    ],
)
def test_the_layers_bite(tmp_path: Path, module: str, line: str, contract: str) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(PACKAGE, tmp_path / "slr_desktop", ignore=shutil.ignore_patterns("__pycache__"))
    breach = tmp_path / "slr_desktop" / module
    breach.parent.mkdir(exist_ok=True)
    breach.write_text(f"{line}\n", "utf-8")
    said = lint_imports(tmp_path)
    assert said.startswith("1 ")
    assert re.search(rf"{contract}.* BROKEN", said)


def ruff(code: str, name: str) -> str:
    command = [str(TOOLS / "ruff"), "check", "--no-cache", "--output-format", "concise"]
    done = subprocess.run(
        [*command, "--stdin-filename", name, "-"],
        cwd=ROOT,
        input=code,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


@pytest.mark.parametrize(
    "line",
    [
        "import socket", "import ssl", "import http.client", "from http import server", "import asyncio",
        "import urllib.request", "from urllib import request", "import requests", "import pickle",
        "from PySide6 import QtNetwork", "import PySide6.QtNetwork", "import marshal", "import sqlite3",
        "import xml.etree.ElementTree", "from slr_desktop.resources import products",
    ],
)  # fmt: skip
def test_banned_imports_bite(line: str) -> None:
    assert "TID251" in ruff(f"{line}\n", "slr_desktop/domain/breach.py")


@pytest.mark.parametrize("call", ["eval('1')", "exec('1')"])
def test_text_is_never_code(call: str) -> None:
    assert re.search("S307|S102", ruff(f"{call}\n", "slr_desktop/domain/breach.py"))


def test_no_module_speaks_to_a_network() -> None:
    banned = {"socket", "ssl", "http", "asyncio", "ftplib", "smtplib", "socketserver", "xmlrpc", "requests"}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            for name in names:
                assert name.partition(".")[0] not in banned, name_of(path)
                assert not name.startswith(("urllib.request", "PySide6.QtNetwork")), name_of(path)


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.socket()",
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import asyncio; asyncio.run(asyncio.open_connection('127.0.0.1', 9))",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')",
    ],
)
def test_a_socket_in_a_program_that_a_test_starts_is_seen(code: str, socket_record: Path) -> None:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "SocketOpened" in done.stderr
    assert socket_record.read_text("utf-8").startswith("socket.")
    socket_record.write_text("", "utf-8")


def test_a_socket_in_a_test_is_seen(socket_record: Path) -> None:
    import socket  # noqa: TID251 - what is banned is tried

    with pytest.raises(BaseException, match=r"socket\.__new__"):
        socket.socket()
    assert socket_record.read_text("utf-8") != ""
    socket_record.write_text("", "utf-8")


def test_a_socket_that_stays_on_the_machine_is_let_through() -> None:
    import socket  # noqa: TID251 - what is banned is tried

    left, right = socket.socketpair()
    left.close()
    right.close()


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its signature and docstring."""
    first = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (function.end_lineno or 0) - first[0].lineno + 1 if first else 0


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_page_can_be_read_at_a_sitting(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= MOST_LINES_IN_A_MODULE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert length(node) <= MOST_LINES_IN_A_FUNCTION, node.name


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_refusal_has_its_row_in_the_table(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refusal" and node.args:
            code = node.args[0]
            assert not isinstance(code, ast.Constant) or code.value in CODES


def test_nothing_is_left_for_later_and_no_machine_is_named() -> None:
    later = re.compile(r"\b(TOD[O]|FIXM[E]|XX[X]|NotImplemente[d])\b")
    machine = re.compile(r"(?<![\w.~])/(hom[e]|roo[t]|User[s]|wor[k])/\w")
    for path in tracked():
        text = path.read_text("utf-8")
        assert not later.search(text), name_of(path)
        assert not machine.search(text), name_of(path)


def test_no_test_is_skipped() -> None:
    skipped = re.compile(r"mark\.(ski[p]|xfai[l])|pytest\.(ski[p]|importorski[p])\(")
    for path in sorted((ROOT / "tests").rglob("*.py")):
        assert not skipped.search(path.read_text("utf-8")), name_of(path)


def test_every_package_is_named() -> None:
    folders = {".".join(path.parent.relative_to(ROOT).parts) for path in PACKAGE.rglob("__init__.py")}
    assert {".".join(path.parent.relative_to(ROOT).parts) for path in MODULES} == folders
    named = set(PROJECT["tool"]["setuptools"]["packages"])
    assert {name for name in named if not name.startswith("slr_desktop.resources")} == folders


def test_every_module_and_every_resource_is_shipped(tmp_path: Path) -> None:
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("slr_desktop", "resources"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    # Not through pip, which opens a socket to see whether it could.
    build = "from setuptools import build_meta; build_meta.build_wheel('.')"
    done = subprocess.run(
        [sys.executable, "-c", build], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        shipped = {name for name in wheel.namelist() if ".dist-info/" not in name}
    sources = [path for path in (tmp_path / "slr_desktop").rglob("*") if path.is_file()]
    data = [path for path in (tmp_path / "resources").rglob("*") if path.is_file()]
    expected = {str(path.relative_to(tmp_path)) for path in sources}
    expected |= {f"slr_desktop/{path.relative_to(tmp_path)}" for path in data}
    assert shipped == expected


def requirements(name: str) -> dict[str, str]:
    """Names and versions of a lock; anything else in it fails here."""
    found: dict[str, str] = {}
    text = (ROOT / "requirements" / name).read_text("utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        matched = re.fullmatch(
            r"([a-z0-9-]+)==([0-9.a-z]+) *(;[^#]*?)?(( +--hash=sha256:[0-9a-f]{64})+)", line
        )
        assert matched, line[:60]
        found[matched[1]] = matched[2]
    return found


def test_everything_is_locked_with_its_hashes() -> None:
    run, test = requirements("run.txt"), requirements("test.txt")
    assert run.items() <= test.items()
    wanted = PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["test"]
    names = {re.split(r"[<>=]", text)[0].lower() for text in wanted}
    assert names <= set(test)


def test_what_runs_here_is_what_is_locked() -> None:
    from importlib.metadata import version

    for name, locked in requirements("run.txt").items():
        if name != "colorama":  # only where there is Windows
            assert version(name) == locked


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if not target.startswith(("mailto:", "#")):
            assert "://" not in target, target
            assert (page.parent / target.partition("#")[0]).exists(), target


def test_every_page_of_the_docs_is_reached_from_the_readme() -> None:
    seen: set[Path] = set()
    waiting = [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in seen or page.suffix != ".md" or not page.exists():
            continue
        seen.add(page)
        targets = re.findall(r"\]\(([^)\s#:]+)", page.read_text("utf-8"))
        waiting += [(page.parent / target).resolve() for target in targets]
    assert {name_of(page) for page in (ROOT / "docs").rglob("*.md")} <= {name_of(page) for page in seen}


def test_the_make_targets_of_the_readme_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for page in PAGES:
        assert set(re.findall(r"`make ([a-z]+)", page.read_text("utf-8"))) <= targets, name_of(page)
