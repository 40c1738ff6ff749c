"""Where the lives are lived: in memory where there is any, for a life is a thousand synced writes."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.machine.world import Template, World, make_template

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it


@pytest.fixture(scope="session")
def room() -> Iterator[Path]:
    parent = MEMORY if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="slr-lives-", dir=parent) as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def template(room: Path) -> Template:
    return make_template(room / "template")


@pytest.fixture
def world(template: Template, tmp_path: Path) -> Iterator[World]:
    found = World.begin(template, tmp_path / "life")
    yield found
    found.end()
