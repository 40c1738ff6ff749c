"""The whole suite: no network, no screen, a state folder of its own, reproducible random tests."""

from __future__ import annotations

import gc
import importlib.util
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
GUARD = ROOT / "tests" / "guard"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for name in ("SLR_WORKSPACE", "SLR_PASSPHRASE"):
    os.environ.pop(name, None)

settings.register_profile(
    "everyday", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "nightly", settings.get_profile("everyday"), derandomize=False, max_examples=2000, print_blob=True
)
settings.load_profile(os.environ.get("SLR_TEST_PROFILE", "everyday"))


def _guard_sockets() -> Path:
    handle, record = tempfile.mkstemp(prefix="slr-sockets-")
    os.close(handle)
    os.environ["SLR_SOCKET_RECORD"] = record
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(GUARD), before)))
    spec = importlib.util.spec_from_file_location("slr_socket_guard", GUARD / "sitecustomize.py")
    assert spec is not None
    assert spec.loader is not None
    spec.loader.exec_module(importlib.util.module_from_spec(spec))
    return Path(record)


SOCKET_RECORD = _guard_sockets()


# Reports and marks outside workspaces never land in the home of who runs the tests.
STATE = Path(tempfile.mkdtemp(prefix="slr-state-"))
os.environ["XDG_STATE_HOME"] = str(STATE)


def pytest_collection_finish() -> None:
    """What the collected suite itself consists of is never looked through again for what a test left."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    SOCKET_RECORD.unlink(missing_ok=True)
    shutil.rmtree(STATE, ignore_errors=True)


@pytest.fixture
def socket_record() -> Path:
    """Where an opened socket is noted; for the tests of the guard itself."""
    return SOCKET_RECORD


@pytest.fixture(autouse=True)
def no_socket() -> Iterator[None]:
    """Fails the test in which a socket was opened, here or in a program that it started."""
    yield
    opened = SOCKET_RECORD.read_text("utf-8")
    if opened:
        SOCKET_RECORD.write_text("", "utf-8")
        pytest.fail(f"a socket was opened: {opened}")
