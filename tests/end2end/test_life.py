"""The life of a reservation between two desks, with the pool's figures right after each step."""

from __future__ import annotations

from tests.end2end.program import BASIC, SMART, UNITY, World

UNREGISTERED = "Unregistered"
IN_PROGRESS = "Reservation In Progress"
REGISTERED = "Registered - License Reservation"


def test_from_two_empty_desks_to_a_returned_reservation(bare: World) -> None:  # noqa: PLR0915 - a whole life
    site, authority, stick = bare.site, bare.authority, bare.stick

    # They get to know each other: the anchor by file, its words by voice.
    anchor = authority.does("trust export --out", stick)
    assert [file["kind"] for file in anchor.result["files"]] == ["trust-anchor"]
    assert len(anchor.result["words"].split()) == 12
    assert len(anchor.result["fingerprint"]) == 32
    site.does("trust import", anchor.file, "--fingerprint", anchor.result["words"])
    assert [party["name"] for party in site.reads("trust list")["trusted"]] == ["Example Account"]

    # Licenses are bought.
    authority.does("virtual-account add Voice")
    authority.does(f"pool add --virtual-account Voice --tag {BASIC} --count 100")
    assert bare.pool() == (100, 0, 0, 100)

    # An instance, put into reservation mode.
    site.does("instance add cuc-pub", *UNITY, "--serial", "CUC-PUB")
    assert site.license("cuc-pub")["mode"] == "smart"
    assert site.status("cuc-pub") == (UNREGISTERED, "Evaluation Mode")
    site.does(f"{SMART} enable --instance cuc-pub")
    assert site.license("cuc-pub")["mode"] == "reservation"

    # Request: nothing is blocked by asking.
    asked = site.does(f"{SMART} request specific --instance cuc-pub --quantity {BASIC}=40 --out", stick)
    assert [code["instance"] for code in asked.result["request_codes"]] == ["cuc-pub"]
    assert asked.result["request_codes"][0]["code"].startswith("TRQ-UCXN:CUC-PUB-")
    assert site.status("cuc-pub") == (IN_PROGRESS, "Evaluation Mode")
    assert site.waits() == [("reserve", "cuc-pub")]
    assert bare.pool() == (100, 0, 0, 100)

    # Authorize: 40 are reserved.
    answered = authority.does("authorize", asked.file, "--virtual-account", "Voice", "--out", stick)
    (answer,) = answered.result["answers"]
    assert answer["ok"] is True
    assert answer["sequence"] == 1
    assert answer["error"] is None
    assert bare.pool() == (100, 40, 0, 60)

    # In training the site was pinned by its first request; its words are compared afterwards.
    assert authority.waits() == [("trust", "North Site")]
    introduction = site.does("trust export --out", stick)
    authority.does("trust import", introduction.file, "--fingerprint", introduction.result["fingerprint"])
    assert authority.waits() == []

    # Install: number 1 has no confirmation code.
    installed = bare.install(answered.file)
    assert installed["instance"] == "cuc-pub"
    assert installed["sequence"] == 1
    assert installed["entitlements"] == {BASIC: 40}
    assert installed["confirmation_code"] is None
    assert [check["id"] for check in installed["checks"]] == [str(n) for n in range(1, 16)]
    assert all(check["passed"] for check in installed["checks"])
    assert site.status("cuc-pub") == (REGISTERED, "No License in Use")
    assert site.waits() == []
    assert bare.pool() == (100, 40, 0, 60)

    # Use: within the reservation it is authorized, above it not.
    site.does(f"instance usage cuc-pub {BASIC}=40")
    assert site.status("cuc-pub") == (REGISTERED, "Authorized - Reserved")
    site.does(f"instance usage cuc-pub {BASIC}=41")
    assert site.status("cuc-pub") == (REGISTERED, "Not Authorized - Reserved")
    assert site.license("cuc-pub")["overage"] == {"remaining_seconds": 90 * 86_400}
    assert bare.pool() == (100, 40, 0, 60)

    # Update up: the rise is in transit until the confirmation code is entered.
    up = bare.update("cuc-pub", 55)
    assert bare.pool() == (100, 40, 15, 45)
    assert authority.waits() == [("update", "UCXN:CUC-PUB")]
    second = bare.install(up)
    assert second["sequence"] == 2
    assert second["entitlements"] == {BASIC: 55}
    assert second["confirmation_code"].startswith("TCF-UCXN:CUC-PUB-")
    assert site.status("cuc-pub") == (REGISTERED, "Authorized - Reserved")
    assert site.license("cuc-pub")["overage"] is None
    assert bare.pool() == (100, 40, 15, 45)
    confirmed = authority.does("confirm", second["confirmation_code"], "--out", stick)
    assert confirmed.result["confirmed"] == {"instance": "UCXN:CUC-PUB", "sequence": 2}
    assert bare.pool() == (100, 55, 0, 45)
    assert authority.waits() == []

    # The receipt closes the site's open end.
    assert site.waits() == [("update", "cuc-pub")]
    received = site.does("receive", confirmed.file)
    assert received.result["received"][0]["recorded"] is True
    assert site.waits() == []

    # Update down: what will be free is in transit until confirmed.
    site.does(f"instance usage cuc-pub {BASIC}=10")
    down = bare.update("cuc-pub", 15)
    assert bare.pool() == (100, 15, 40, 45)
    # This confirmation goes as a signed file, which also witnesses the authority's journal.
    third = site.does(f"{SMART} install-file", down, "--out", stick)
    assert [file["kind"] for file in third.result["files"]] == ["confirmation"]
    authority.does("confirm", third.file)
    assert bare.pool() == (100, 15, 0, 85)

    # Return: nothing is free until the code is entered.
    returned = site.does(f"{SMART} return --instance cuc-pub --out", stick)
    (code,) = returned.result["return_codes"]
    assert code["code"].startswith("TRT-UCXN:CUC-PUB-")
    assert site.status("cuc-pub") == (UNREGISTERED, "Evaluation Mode")
    assert site.license("cuc-pub")["reserved"] == {}
    assert bare.pool() == (100, 15, 0, 85)
    accepted = authority.does("accept-return", code["code"], "--out", stick)
    assert accepted.result["released"] == {BASIC: 15}
    assert bare.pool() == (100, 0, 0, 100)
    assert [r["state"] for r in authority.reads("reservation list")["reservations"]] == ["returned"]
    assert site.waits() == [("return", "cuc-pub")]
    site.does("receive", accepted.file)
    assert site.waits() == []

    # Back to where it began; and both journals hold.
    site.does(f"{SMART} disable --instance cuc-pub")
    assert site.license("cuc-pub")["mode"] == "smart"
    assert authority.verdict() == "WITNESSED"
    assert site.verdict() == "WITNESSED"
