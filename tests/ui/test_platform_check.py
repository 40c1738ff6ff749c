"""Whether there is a screen: asked before Qt is, and everything that is no screen is refused."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from slr_desktop.domain.errors import Refusal
from slr_desktop.ui import platform_check
from slr_desktop.ui.platform_check import check_platform, screens_here


def refused(name: str, environment: dict[str, str], *, offscreen: bool = False) -> str:
    with pytest.raises(Refusal) as caught:
        check_platform(name, offscreen=offscreen, environment=environment)
    assert caught.value.code == "no-display"
    return caught.value.what


@pytest.mark.parametrize(
    "name", ["vnc", "vnc:port=5900", "linuxfb", "minimal", "eglfs", "VNC", "xcb2", "offscreen"]
)
def test_what_is_no_screen_is_not_allowed(name: str) -> None:
    assert "is not allowed" in refused(name, {"DISPLAY": ":0"})


def test_offscreen_is_for_tests_and_pictures_alone() -> None:
    check_platform("offscreen", offscreen=True, environment={})
    assert "is not allowed" in refused("vnc", {}, offscreen=True)


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": ":60999"},
        {"DISPLAY": "unix:60999.0"},
        {"WAYLAND_DISPLAY": "wayland-0"},
        {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/nowhere"},
    ],
)
def test_a_screen_that_is_not_there_is_said(environment: dict[str, str]) -> None:
    assert "There is no display" in refused("", environment)
    assert screens_here(environment) == []


def test_a_screen_that_is_there_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "X7").touch()
    (tmp_path / "wayland-1").touch()
    monkeypatch.setattr(platform_check, "X_SCREENS", tmp_path)
    assert screens_here({"DISPLAY": ":7"}) == ["xcb"]
    assert screens_here({"DISPLAY": ":7.0"}) == ["xcb"]
    assert screens_here({"DISPLAY": ":8"}) == []
    assert screens_here({"DISPLAY": "far.example:0"}) == ["xcb"]  # forwarded: only Qt can tell
    assert screens_here({"WAYLAND_DISPLAY": "wayland-1", "XDG_RUNTIME_DIR": str(tmp_path)}) == ["wayland"]


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    said = (
        "Cannot load library /x/libqxcb.so: libxcb-cursor.so.0: cannot open shared object file: "
        "No such file or directory"
    )
    assert platform_check._library(said) == "libxcb-cursor.so.0"
    assert platform_check._library("something else") == "something else"


@pytest.mark.parametrize("platform", ["offscreen", "vnc", ""])
def test_the_program_says_so_and_opens_nothing(platform: str) -> None:
    environment = {
        k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    if platform:
        environment["QT_QPA_PLATFORM"] = platform
    done = subprocess.run(
        [sys.executable, "-m", "slr_desktop"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=environment,
    )
    assert done.returncode == 4
    assert "(no-display)" in done.stderr
    assert "Traceback" not in done.stderr
