"""Texts of the window in other languages: collect them, and compile what was translated.

    python scripts/translations.py update     collect all texts into resources/translations/*.ts
    python scripts/translations.py release    compile them to *.qm
    python scripts/translations.py check      both, and say what is missing; nothing may change

The window's own texts are found by lupdate. Sentences of the services (refusals, what to do next,
what a check has to say, names of checks) are written as plain English templates where they are made;
this collects them under the contexts Refusals, Checks and Words, by which the window translates them.
Those of the command line are left out, and those for which the window has words of its own (`ways`).
What a workspace keeps as text is recognised by its template: these are listed in `kept_remarks`.
"""

from __future__ import annotations

import ast
import functools
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import unescape

ROOT: Final = Path(__file__).parent.parent
PACKAGE: Final = ROOT / "slr_desktop"
FOLDER: Final = ROOT / "resources" / "translations"
LANGUAGES: Final = ("de", "en")
KEPT: Final = PACKAGE / "ui" / "kept_remarks.py"
Places = tuple[int | str, ...]
SENTENCES: Final[dict[str, Places]] = {
    "Refusal": (1, 2, "do"),
    "No": (1, 2, "do"),
    "Sentence": (0,),
    "Remark": (0,),
    "Code": (1, "do"),
}
"""Which arguments of a call are sentences, by place and by name."""
CHECKS: Final[dict[str, Places]] = {"check": (1,), "Check": ("name",)}
"""The same for names of checks."""


def sentences() -> dict[str, set[str]]:
    """Every template of the services, and of the refusals that the window makes itself, by context."""
    found: dict[str, set[str]] = {
        "Refusals": set(), "Checks": set(), "Words": set(), "Products": set(product_texts()),
    }  # fmt: skip
    for path, tree in modules():
        found["Refusals"].update(_of_module(tree, SENTENCES))
        if path.parent.name == "cisco" or path.name == "verification.py":
            found["Checks"].update(_of_module(tree, CHECKS))
        if path.name == "errors.py":
            found["Refusals"].update(_of_codes(tree))
        if path.name == "database.py":
            found["Refusals"].update(_of_table(tree, "_MEANING", (1, 2)))
        if path.name == "exchanges.py":
            for table in ("NEXT", "NEXT_TO_CARRY"):
                found["Refusals"].update(_of_table(tree, table))
        if path.name == "judgement.py":
            found["Checks"].update(_of_table(tree, "NAMES"))
        if path.name == "opening.py":
            found["Checks"].update(_of_steps(tree))
        if path.parent.name == "codec":
            found["Words"].update(_of_module(tree, fields()))
    found["Refusals"] -= said_otherwise()
    return found


def product_texts() -> Iterator[str]:
    """What the product profiles say to people: names, what a license counts, where a command is typed."""
    for path in sorted((ROOT / "resources" / "products").glob("*.json")):
        profile = json.loads(path.read_text("utf-8"))
        yield profile["name"]
        yield from (tag["counts"] for tag in profile["tags"])
        yield from _values_of(profile, "where")


def _values_of(value: Any, key: str) -> Iterator[str]:
    """Every text under a name, however deep."""
    if isinstance(value, dict):
        yield from (text for name, text in value.items() if name == key and isinstance(text, str))
        value = list(value.values())
    for inner in value if isinstance(value, list) else ():
        yield from _values_of(inner, key)


def modules() -> Iterator[tuple[Path, ast.Module]]:
    """Every module whose sentences the window may show."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if "cli" not in path.parts and "demo" not in path.parts:
            yield path, ast.parse(path.read_text("utf-8"))


def said_otherwise() -> set[str]:
    """The templates in whose place the window says something else."""
    tree = ast.parse((PACKAGE / "ui" / "ways.py").read_text("utf-8"))
    keys: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.AnnAssign) and _names(node, "WAYS") and isinstance(node.value, ast.Dict):
            keys.update(text for key in node.value.keys for text in _text(key))
    return keys


@functools.cache
def fields() -> dict[str, Places]:
    """The checks of single fields: which argument of each is the name that the format page has for it."""
    tree = ast.parse((PACKAGE / "codec" / "fields.py").read_text("utf-8"))
    made = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    names = {node.name: [each.arg for each in node.args.args] for node in made}
    return {name: (given.index("what"),) for name, given in names.items() if "what" in given}


def remarks() -> list[str]:
    """The templates of what a workspace keeps with the checks of a leg."""
    found: set[str] = set()
    for path, tree in modules():
        if path.parent.name == "cisco" or path.name in {
            "accepting.py",
            "ended_before.py",
            "judgement.py",
            "sentences.py",
        }:
            found.update(_of_module(tree, {"Remark": (0,), "Sentence": (0,)}))
    return sorted(found)


def _of_module(tree: ast.AST, places: Mapping[str, Places]) -> Iterator[str]:
    """Sentences where they are made, and those that get there by a name or through a function."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    names: set[str] = set()
    for call in calls:
        for node in _sentences(call, places):
            yield from _text(node)
            names.update(each.id for each in ast.walk(node) if isinstance(each, ast.Name))
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            yield from _assigned(node, names)
    takers = {
        node.name: tuple(n for n, each in enumerate(node.args.args) if each.arg in names)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("_")
    }
    for call in calls:
        for node in _sentences(call, takers):
            yield from _text(node)


def _sentences(call: ast.Call, places: Mapping[str, Places]) -> Iterator[ast.AST]:
    """The arguments of a call that are sentences, by the name of what is called."""
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    wanted = places.get(name, ()) if isinstance(call.func, ast.Name) or name in fields() else ()
    yield from (node for number, node in enumerate(call.args) if number in wanted)
    yield from (keyword.value for keyword in call.keywords if keyword.arg in wanted)


def _assigned(node: ast.Assign | ast.AnnAssign, names: set[str]) -> Iterator[str]:
    """What is given to one of the names, also in a row of several."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    for target in targets:
        if isinstance(target, ast.Name) and target.id in names:
            yield from _text(node.value)
        elif isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            for each, value in zip(target.elts, node.value.elts, strict=False):
                if isinstance(each, ast.Name) and each.id in names:
                    yield from _text(value)


def _text(node: ast.AST | None) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _text(node.body)
        yield from _text(node.orelse)
    elif isinstance(node, ast.BoolOp | ast.Dict):
        for value in node.values:
            yield from _text(value)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get":
        yield from _text(node.func.value)


def list_remarks() -> None:
    """Write the templates down for the window."""
    lines = [
        '"""The templates of remarks that workspaces keep as text; written by scripts/translations.py."""',
        "",
        "from __future__ import annotations",
        "",
        "from typing import Final",
        "",
        "TEMPLATES: Final = (",
        *(f"    {_quoted(text)}," for text in remarks()),
        ")",
        "",
    ]
    KEPT.write_text("\n".join(lines), "utf-8")


def _of_codes(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_codes":
            for row in node.args[1:]:
                if isinstance(row, ast.Tuple):
                    yield from _text(row.elts[1])


def _of_table(tree: ast.AST, name: str, columns: tuple[int, ...] = ()) -> Iterator[str]:
    """The texts of a table: its values, or these columns of its rows."""
    for node in ast.walk(tree):
        if isinstance(node, ast.AnnAssign) and _names(node, name) and isinstance(node.value, ast.Dict):
            for value in node.value.values:
                cells = [value.elts[n] for n in columns] if isinstance(value, ast.Tuple) else [value]
                for cell in cells:
                    yield from _text(cell)


def _of_steps(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.AnnAssign) and _names(node, "_STEPS") and isinstance(node.value, ast.Tuple):
            for row in node.value.elts:
                if isinstance(row, ast.Tuple):
                    yield from _text(row.elts[1])


def _names(node: ast.AnnAssign, name: str) -> bool:
    return isinstance(node.target, ast.Name) and node.target.id == name


def update() -> None:
    """Collect all texts into the .ts files; translations that are there stay."""
    FOLDER.mkdir(exist_ok=True)
    list_remarks()
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "services.py"
        lines = ["from slr_desktop.ui.texts import QT_TRANSLATE_NOOP", "TEXTS = ("]
        for context, texts in sorted(sentences().items()):
            lines += [f"    QT_TRANSLATE_NOOP({context!r}, {_quoted(text)})," for text in sorted(texts)]
        listed.write_text("\n".join([*lines, ")", ""]), "utf-8")
        sources = [str(p) for p in sorted((PACKAGE / "ui").rglob("*.py"))]
        for language in LANGUAGES:
            plural = ["-pluralonly"] if language == "en" else []
            _run(
                "pyside6-lupdate", "-silent", "-locations", "none", "-no-obsolete", "-source-language", "en",
                "-target-language", language, *plural, *sources, str(listed), "-ts",
                str(FOLDER / f"slr_{language}.ts"),
            )  # fmt: skip


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def release() -> None:
    """Compile the .ts files."""
    for language in LANGUAGES:
        source = FOLDER / f"slr_{language}.ts"
        _run("pyside6-lrelease", "-silent", str(source), "-qm", str(source.with_suffix(".qm")))


def unfinished() -> list[str]:
    """What has no translation yet, language by language."""
    missing = []
    for language in LANGUAGES:
        text = (FOLDER / f"slr_{language}.ts").read_text("utf-8")
        for message in text.split("<message")[1:]:
            if 'type="unfinished"' in message:
                source = message.partition("<source>")[2].partition("</source>")[0]
                missing.append(f"{language}: {unescape(source)}")
    return missing


def check() -> int:
    """Collect and compile again; 1 where that changes a file, or a translation is missing."""
    files = [FOLDER / f"slr_{language}{suffix}" for language in LANGUAGES for suffix in (".ts", ".qm")]
    files.append(KEPT)
    before = [file.read_bytes() for file in files]
    update()
    release()
    stale = [file.name for file, was in zip(files, before, strict=True) if file.read_bytes() != was]
    missing = unfinished()
    for line in (*(f"stale: {name}" for name in stale), *(f"not translated, {text}" for text in missing)):
        sys.stdout.write(f"{line}\n")
    return 1 if stale or missing else 0


def _run(program: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).with_name(program)), *arguments], check=True)  # noqa: S603


if __name__ == "__main__":
    what = sys.argv[1] if len(sys.argv) > 1 else "check"
    if what == "check":
        sys.exit(check())
    {"update": update, "release": release}[what]()
