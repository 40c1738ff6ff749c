"""Clocks and periods: what --at sets, what a wrong clock cannot do, when 90 days are over."""

from __future__ import annotations

import datetime

import pytest

from tests.end2end.program import BASIC, DAY, NOW, SMART, Desk, World


def iso(at: int) -> str:
    return datetime.datetime.fromtimestamp(at, datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def at(desk: Desk, moment: int) -> dict[str, object]:
    """What `show license` says at a moment."""
    return desk.reads("show license status --instance cuc-pub --at", iso(moment))


# --- evaluation and overage ------------------------------------------------


def test_the_evaluation_period_runs_while_unregistered_and_in_use(met: World) -> None:
    assert at(met.site, NOW + 200 * DAY)["evaluation"] == {"remaining_seconds": 90 * DAY, "running": False}
    met.site.does(f"instance usage cuc-pub {BASIC}=1")
    begun = at(met.site, NOW)
    assert begun["evaluation"] == {"remaining_seconds": 90 * DAY, "running": True}
    assert (begun["authorization_status"], begun["enforced"], begun["alarms"]) == (
        "Evaluation Mode",
        False,
        [],
    )
    last = at(met.site, NOW + 90 * DAY - 1)
    assert last["evaluation"] == {"remaining_seconds": 1, "running": True}
    assert (last["authorization_status"], last["enforced"]) == ("Evaluation Mode", False)
    over = at(met.site, NOW + 90 * DAY)
    assert over["evaluation"] == {"remaining_seconds": 0, "running": False}
    assert (over["authorization_status"], over["enforced"]) == ("Evaluation Period Expired", True)
    assert over["alarms"] == ["The evaluation period is over"]


@pytest.mark.parametrize(("left", "alarm"), [(31, None), (30, "30 days"), (7, "7 days"), (1, "1 day")])
def test_alarms_before_the_end(met: World, left: int, alarm: str | None) -> None:
    met.site.does(f"instance usage cuc-pub {BASIC}=1")
    alarms = at(met.site, NOW + (90 - left) * DAY)["alarms"]
    assert alarms == ([f"The evaluation period ends within {alarm}"] if alarm else [])


def test_use_back_to_none_stops_the_evaluation_period(met: World) -> None:
    met.site.does(f"instance usage cuc-pub {BASIC}=1")
    met.site.does("--at", iso(NOW + 20 * DAY), "instance", "usage", "cuc-pub", f"{BASIC}=0")
    assert at(met.site, NOW + 80 * DAY)["evaluation"] == {"remaining_seconds": 70 * DAY, "running": False}


def test_the_days_that_are_left_survive_the_instance_mode(met: World) -> None:
    """Once in the life of the UDI: disable and enable give no new days."""
    met.site.does(f"instance usage cuc-pub {BASIC}=1")
    met.slr.clock.at += 50 * DAY
    met.site.does(f"{SMART} disable --instance cuc-pub")
    met.site.does(f"{SMART} enable --instance cuc-pub")
    assert at(met.site, NOW + 50 * DAY)["evaluation"] == {"remaining_seconds": 40 * DAY, "running": True}


def test_installing_lifts_enforcement_at_once(met: World) -> None:
    file = met.authorize(met.request("cuc-pub"))
    met.site.does(f"instance usage cuc-pub {BASIC}=1")
    met.slr.clock.at += 100 * DAY
    assert met.site.license("cuc-pub")["enforced"] is True
    met.install(file)
    found = met.site.license("cuc-pub")
    assert (found["authorization_status"], found["enforced"]) == ("Authorized - Reserved", False)


def test_the_overage_period_runs_from_the_first_shortage(reserved: World) -> None:
    reserved.site.does(f"instance usage cuc-pub {BASIC}=41")
    last = at(reserved.site, NOW + 90 * DAY - 1)
    assert (last["authorization_status"], last["overage"], last["enforced"]) == (
        "Not Authorized - Reserved", {"remaining_seconds": 1}, False
    )  # fmt: skip
    assert last["alarms"] == ["The overage period ends within 1 day"]
    over = at(reserved.site, NOW + 90 * DAY)
    assert (over["overage"], over["enforced"]) == ({"remaining_seconds": 0}, True)
    # More of the same shortage does not start it anew; an end of the shortage does.
    reserved.slr.clock.at += 30 * DAY
    reserved.site.does(f"instance usage cuc-pub {BASIC}=60")
    assert reserved.site.license("cuc-pub")["overage"] == {"remaining_seconds": 60 * DAY}
    reserved.site.does(f"instance usage cuc-pub {BASIC}=40")
    assert reserved.site.license("cuc-pub")["overage"] is None
    reserved.site.does(f"instance usage cuc-pub {BASIC}=41")
    assert reserved.site.license("cuc-pub")["overage"] == {"remaining_seconds": 90 * DAY}


def test_a_tag_that_is_not_reserved_at_all(reserved: World) -> None:
    reserved.site.does("instance usage cuc-pub CUC_SpeechConnectPort=1")
    assert reserved.site.license("cuc-pub")["authorization_status"] == "Not Authorized - Reserved"
    reserved.site.does("instance usage cuc-pub CUC_SpeechConnectPort=0 CUC_SpeechConnectGuestUser=500")
    assert reserved.site.license("cuc-pub")["authorization_status"] == "No License in Use"


def test_open_ends_name_the_day(reserved: World) -> None:
    reserved.site.does(f"instance usage cuc-pub {BASIC}=41")
    ends = {end["kind"]: end for end in reserved.site.reads("open-ends")["open_ends"]}
    assert ends["overage"]["due"] == iso(NOW + 90 * DAY)


# --- --at ------------------------------------------------------------------


def test_at_is_for_training_only_and_refused_before_anything_is_written(real: World) -> None:
    before = real.site.path.read_bytes()
    for command in (
        f"instance usage cuc-pub {BASIC}=1",
        "show license status --instance cuc-pub",
        "open-ends",
    ):
        said = real.site(f"--at {iso(NOW)} {command}")
        assert (said.status, said.error["code"]) == (2, "usage")
    assert real.site.path.read_bytes() == before
    path = real.folder / "new.slr"
    create = ("workspace create", path, "--role", "site", "--name", "N", "--at", iso(NOW))
    assert real.slr.json(*create).status == 2
    assert not path.exists()
    assert real.slr.json(*create, "--training").object["ok"] is True
    assert real.desk(path, "site").reads("workspace info")["made_at"] == iso(NOW)


def test_at_dates_the_act_and_leaves_the_floor(met: World) -> None:
    future = NOW + 300 * DAY
    met.site.does("--at", iso(future), "instance", "usage", "cuc-pub", f"{BASIC}=1")
    assert met.site.entries()[-1]["t"] == future
    # Were the floor raised, this act would be dated there, or refused.
    met.site.does(f"instance usage cuc-pub {BASIC}=2")
    assert met.site.entries()[-1]["t"] == NOW


def test_at_goes_back_as_well(met: World) -> None:
    past = NOW - 1000 * DAY
    met.site.does("--at", iso(past), "instance", "usage", "cuc-pub", f"{BASIC}=1")
    assert met.site.entries()[-1]["t"] == past


@pytest.mark.parametrize(
    "text",
    ["yesterday", "2026-03-01", "2026-03-01T09:00:00", "2026-03-01T09:00:00+01:00", "2026-02-30T09:00:00Z",
     "1969-12-31T23:59:59Z", "9999-12-31T23:59:59Z", "2026-03-01T24:00:00Z", "", "2026-03-01t09:00:00z"],
)  # fmt: skip
def test_a_bad_time(met: World, text: str) -> None:
    said = met.site.refuses("bad-value", "--at", text, "open-ends", recorded=False)
    assert said.status == 2


# --- the clock of the machine ----------------------------------------------


def test_a_clock_set_back_revives_nothing(met: World) -> None:
    met.site.does(f"instance usage cuc-pub {BASIC}=1")
    met.slr.clock.at = NOW + 91 * DAY
    met.site.does(f"instance usage cuc-pub {BASIC}=2")
    assert met.site.license("cuc-pub")["enforced"] is True
    met.slr.clock.at = NOW
    found = met.site.license("cuc-pub")
    assert (found["authorization_status"], found["enforced"]) == ("Evaluation Period Expired", True)


def test_an_act_behind_the_floor_needs_the_operators_word(met: World) -> None:
    met.slr.clock.at = NOW + 10 * DAY
    met.site.does(f"instance usage cuc-pub {BASIC}=1")
    act = ("instance usage cuc-pub", f"{BASIC}=2")
    met.slr.clock.at = NOW + 9 * DAY - 1  # more than 24 h behind
    met.site.refuses("clock-behind", *act)
    met.site.refuses("usage", "--clock-confirmed", *act[0].split(), act[1], recorded=False)
    met.site.does("--clock-confirmed", "--reason", "battery changed", *act[0].split(), act[1])
    entry = met.site.entries()[-1]
    assert entry["t"] == NOW + 10 * DAY
    assert entry["facts"]["reason"] == "battery changed"
    # Within 24 h nothing is asked.
    met.slr.clock.at = NOW + 9 * DAY
    met.site.does(*act)
    assert met.site.entries()[-1]["t"] == NOW + 10 * DAY


def test_a_clock_far_ahead_is_not_believed_and_moves_nothing(met: World) -> None:
    act = ("instance usage cuc-pub", f"{BASIC}=1")
    met.slr.clock.at = NOW + 401 * DAY
    for _ in range(3):  # refusing it must not make it true
        met.site.refuses("clock-behind", *act)
    met.slr.clock.at = NOW
    met.site.does(*act)
    assert met.site.entries()[-1]["t"] == NOW
    met.slr.clock.at = NOW + 400 * DAY
    met.site.does(*act)


def test_at_the_authority_too(met: World) -> None:
    add = f"pool add --virtual-account Voice --tag {BASIC} --count 1"
    met.slr.clock.at = NOW + 401 * DAY
    met.authority.refuses("clock-behind", add)
    met.authority.refuses("clock-behind", add)
    met.authority.does("--clock-confirmed", "--reason", "long in store", *add.split())
    met.authority.does(add)


def test_an_artefact_from_the_future_is_a_finding(met: World) -> None:
    request = met.request("cuc-pub")
    met.slr.clock.at = NOW + 3 * DAY
    file = met.authorize(request)
    met.slr.clock.at = NOW
    found = met.install(file)
    assert found["sequence"] == 1
    assert any("in the future" in finding for finding in found["findings"])
