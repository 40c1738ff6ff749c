"""What an explanation shows as a program is one; the index knows every page."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
BENCHMARKS = DOCS.parent / "benchmarks"


def test_the_chain_can_be_tried_as_the_page_says() -> None:
    text = (DOCS / "explanation" / "the-chain.md").read_text("utf-8")
    (program,) = re.findall(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    (shown,) = re.findall(r"^It prints\n\n```text\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == shown
    codes = (DOCS / "reference" / "codes.md").read_text("utf-8")
    assert all(value in codes for value in re.findall(r"[0-9a-f]{32}", shown))


def test_every_page_is_in_the_index() -> None:
    index = (DOCS / "README.md").read_text("utf-8")
    pages = {str(page.relative_to(DOCS)) for page in DOCS.rglob("*.md")} - {"README.md"}
    assert set(re.findall(r"\]\(([a-z0-9/-]+\.md)\)", index)) == pages


def test_every_benchmark_is_described() -> None:
    text = (BENCHMARKS / "README.md").read_text("utf-8")
    for path in BENCHMARKS.glob("bench_*.py"):
        assert f"`{path.name}`" in text
