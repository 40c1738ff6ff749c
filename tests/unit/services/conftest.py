"""A site and an authority that trust each other; made once, copied for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.two_sides import Template, TwoSides, make_template


@pytest.fixture(scope="session")
def training_template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("training"))


@pytest.fixture(scope="session")
def real_template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("real"), training=False)


@pytest.fixture
def sides(training_template: Template, tmp_path: Path) -> Iterator[TwoSides]:
    made = TwoSides(training_template, tmp_path / "sides")
    yield made
    made.close()


@pytest.fixture
def real_sides(real_template: Template, tmp_path: Path) -> Iterator[TwoSides]:
    made = TwoSides(real_template, tmp_path / "real")
    yield made
    made.close()
