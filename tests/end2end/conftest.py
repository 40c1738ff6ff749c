"""Worlds at the points where most stories begin. Each is made once, and copied for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.end2end.program import BASIC, PORT, World


@pytest.fixture(scope="session")
def made_bare(tmp_path_factory: pytest.TempPathFactory) -> World:
    """A training site and a training authority that do not know each other."""
    world = World(tmp_path_factory.mktemp("bare"))
    world.create(world.site.path, "site", "North Site")
    world.create(world.authority.path, "authority", "Example Account")
    return world


@pytest.fixture(scope="session")
def made_met(made_bare: World, tmp_path_factory: pytest.TempPathFactory) -> World:
    """The site trusts the authority, which has 100 Basic and 20 ports; cuc-pub is in reservation mode."""
    world = made_bare.copy(tmp_path_factory.mktemp("met"))
    anchor = world.authority.does("trust export --out", world.stick)
    world.site.does("trust import", anchor.file, "--fingerprint", anchor.result["words"])
    world.authority.does("virtual-account add Voice")
    world.authority.does(f"pool add --virtual-account Voice --tag {BASIC} --count 100")
    world.authority.does(f"pool add --virtual-account Voice --tag {PORT} --count 20")
    world.add("cuc-pub")
    return world


@pytest.fixture(scope="session")
def made_reserved(made_met: World, tmp_path_factory: pytest.TempPathFactory) -> World:
    """cuc-pub has 40 Basic installed; its authorization is on the stick as NUMBER-1."""
    world = made_met.copy(tmp_path_factory.mktemp("reserved"))
    file = world.reserve("cuc-pub")
    file.rename(world.stick / "NUMBER-1.slrauth")
    return world


@pytest.fixture
def bare(made_bare: World, tmp_path: Path) -> World:
    return made_bare.copy(tmp_path / "world")


@pytest.fixture
def met(made_met: World, tmp_path: Path) -> World:
    return made_met.copy(tmp_path / "world")


@pytest.fixture
def reserved(made_reserved: World, tmp_path: Path) -> World:
    return made_reserved.copy(tmp_path / "world")


@pytest.fixture(scope="session")
def made_real(tmp_path_factory: pytest.TempPathFactory) -> World:
    """A real site that trusts a real authority, which does not know the site yet."""
    world = World(tmp_path_factory.mktemp("real"))
    world.create(world.site.path, "site", "Harbour Site", training=False)
    world.create(world.authority.path, "authority", "Harbour Account", training=False)
    anchor = world.authority.does("trust export --out", world.stick)
    world.site.does("trust import", anchor.file, "--fingerprint", anchor.result["words"])
    world.authority.does("virtual-account add Voice")
    world.authority.does(f"pool add --virtual-account Voice --tag {BASIC} --count 100")
    world.add("cuc-pub")
    return world


@pytest.fixture
def real(made_real: World, tmp_path: Path) -> World:
    return made_real.copy(tmp_path / "real")
