"""Who is believed: words compared by people, keys that do not change, training apart from real work."""

from __future__ import annotations

import base64
import secrets
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from slr_desktop.codec import container, signing
from slr_desktop.codec.keys import SigningKey
from slr_desktop.domain.artefacts import Artefact, Introduction, Request
from slr_desktop.services import kept
from tests.end2end.program import BASIC, DAY, PASSPHRASE, SMART, Desk, Said, World

VOICE = ("--virtual-account", "Voice")


def statement(desk: Desk) -> Said:
    """The introduction or anchor of a desk, and its words."""
    return desk.does("trust export --out", desk.world.stick)


def import_it(at: Desk, said: Said) -> Said:
    return at.does("trust import", said.file, "--fingerprint", said.result["words"])


# --- words -----------------------------------------------------------------


def test_create_and_info_and_export_say_the_same_words(bare: World) -> None:
    path = bare.folder / "third.slr"
    created = bare.create(path, "site", "Third").result
    third = bare.desk(path, "site")
    info = third.reads("workspace info")
    exported = statement(third).result
    assert created["workspace"] == info["workspace"]
    assert created["workspace"] == {
        "id": created["workspace"]["id"], "role": "site", "name": "Third", "training": True
    }  # fmt: skip
    for name in ("words", "fingerprint"):
        assert created[name] == info[name] == exported[name]


@pytest.mark.parametrize("form", ["words", "WORDS", "hyphens", "lines", "hex", "HEX", "groups"])
def test_a_fingerprint_is_taken_however_it_was_written_down(bare: World, form: str) -> None:
    said = statement(bare.authority)
    spoken, digits = said.result["words"], said.result["fingerprint"]
    given = {
        "words": spoken,
        "WORDS": spoken.upper(),
        "hyphens": spoken.replace(" ", "-"),
        "lines": "  " + spoken.replace(" ", " \n "),
        "hex": digits,
        "HEX": digits.upper(),
        "groups": "-".join(textwrap.wrap(digits, 4)),
    }[form]
    bare.site.does("trust import", said.file, "--fingerprint", given)
    (party,) = bare.site.reads("trust list")["trusted"]
    assert (party["name"], party["role"], party["compared"]) == ("Example Account", "authority", True)


def test_words_of_another_side_are_refused(bare: World) -> None:
    anchor, introduction = statement(bare.authority), statement(bare.site)
    for wrong in (introduction.result["words"], introduction.result["fingerprint"], "0" * 32):
        bare.site.refuses("fingerprint-differs", "trust import", anchor.file, "--fingerprint", wrong)
    assert bare.site.reads("trust list")["trusted"] == []


@pytest.mark.parametrize("wrong", ["11 words", "one wrong word", "31 digits", "no words", ""])
def test_nothing_shorter_or_else_is_taken(bare: World, wrong: str) -> None:
    anchor = statement(bare.authority)
    spoken = anchor.result["words"].split()
    given = {
        "11 words": " ".join(spoken[:11]),
        "one wrong word": " ".join(["zebra" if spoken[0] != "zebra" else "zoo", *spoken[1:]]),
        "31 digits": anchor.result["fingerprint"][:31],
        "no words": "these are not words of the list at all my dear friend oh",
    }.get(wrong, wrong)
    said = bare.site("trust import", anchor.file, "--fingerprint", given)
    assert said.error["code"] in {"bad-value", "fingerprint-differs"}
    assert bare.site.reads("trust list")["trusted"] == []


def test_the_same_statement_again_is_harmless(met: World) -> None:
    anchor = statement(met.authority)
    met.site.refuses("replayed", "trust import", anchor.file, "--fingerprint", anchor.result["words"])


def test_a_statement_for_the_other_role_is_refused(bare: World) -> None:
    for desk in (bare.site, bare.authority):
        own = statement(desk)
        desk.refuses("wrong-kind", "trust import", own.file, "--fingerprint", own.result["words"])


def test_an_introduction_as_text(bare: World) -> None:
    """By mail, where only text gets through."""
    said = statement(bare.site)
    body = textwrap.fill(base64.b64encode(said.file.read_bytes()).decode(), 64)
    text = f"-----BEGIN SLR INTRODUCTION-----\n{body}\n-----END SLR INTRODUCTION-----\n"
    bare.authority.does("trust import - --fingerprint", said.result["fingerprint"], stdin=text.encode())


# --- keys that change ------------------------------------------------------


def kept_artefact(file: Path) -> Artefact:
    """What a file holds, read without any key."""
    return kept.artefact_of(container.unpack(container.recognise(file.read_bytes())).signed)


def forged_introduction(file: Path, key: SigningKey) -> Artefact:
    """An introduction under the same id with another key."""
    artefact = kept_artefact(file)
    body = artefact.body
    assert isinstance(body, Introduction)
    mine = replace(body, key=replace(body.key, public_key=key.public_key))
    return replace(artefact, body=mine)


def written(folder: Path, artefact: Artefact, key: SigningKey) -> Path:
    path = folder / f"{secrets.token_hex(4)}.bin"
    path.write_bytes(container.write(signing.seal(artefact, key)))
    return path


def test_another_key_under_a_known_id_is_refused_even_with_the_right_words(met: World) -> None:
    introduction = statement(met.site)
    import_it(met.authority, introduction)
    key = SigningKey.make(secrets.token_bytes)
    forged = written(met.folder, forged_introduction(introduction.file, key), key)
    words = met.slr.json("inspect", forged, passphrase=None)
    assert words.result["kind"] == "introduction"
    # The attacker reads out the words of his own file.
    signed = container.unpack(container.recognise(forged.read_bytes())).signed
    from slr_desktop.codec import opening

    digits = opening.fingerprint(signed).hex()
    met.authority.refuses("key-changed", "trust import", forged, "--fingerprint", digits)


def test_a_request_signed_by_another_key_under_a_known_id(met: World) -> None:
    """In training the first request pins the site; a later one cannot bring a key of its own."""
    request = met.request("cuc-pub")
    met.authorize(request)
    met.site.does(f"{SMART} cancel --instance cuc-pub")
    artefact = kept_artefact(met.request("cuc-pub"))
    body = artefact.body
    assert isinstance(body, Request)
    key = SigningKey.make(secrets.token_bytes)
    introduction = signing.seal(forged_introduction(statement(met.site).file, key), key)
    forged = written(met.folder, replace(artefact, body=replace(body, introduction=introduction)), key)
    met.authority.refuses("key-changed", "authorize", forged, *VOICE)


def test_a_site_that_was_pinned_is_known_as_not_compared(met: World) -> None:
    said = met.authority.does("authorize", met.request("cuc-pub"), *VOICE)
    assert any("not compared" in finding for finding in said.result["answers"][0]["findings"])
    (party,) = met.authority.reads("trust list")["trusted"]
    assert (party["name"], party["compared"]) == ("North Site", False)
    import_it(met.authority, statement(met.site))
    (party,) = met.authority.reads("trust list")["trusted"]
    assert party["compared"] is True
    assert met.authority.waits() == [("carry", "UCXN:CUC-PUB")]


def test_a_key_that_has_ended_is_taken_for_90_days_more_with_a_finding(met: World) -> None:
    import_it(met.authority, statement(met.site))
    for days in (300, 100):  # work goes on, so that the clock is believed
        met.slr.clock.at += days * DAY
        met.site.does(f"instance usage cuc-pub {BASIC}=1")
        met.authority.does(f"pool add --virtual-account Voice --tag {BASIC} --count 1")
    request = met.request("cuc-pub")
    said = met.authority.does("authorize", request, *VOICE, "--out", met.stick)
    assert any("valid" in finding for finding in said.result["answers"][0]["findings"])
    met.slr.clock.at += 60 * DAY
    met.site.refuses("expired-signer", f"{SMART} install-file", said.file)
    kinds = {end["kind"] for end in met.site.reads("open-ends")["open_ends"]}
    assert "key" in kinds


# --- real work -------------------------------------------------------------


def test_a_real_site_is_unknown_until_its_introduction_was_compared(real: World) -> None:
    request = real.request("cuc-pub")
    real.authority.refuses("unknown-site", "authorize", request, *VOICE)
    introduction = statement(real.site)
    real.authority.refuses(
        "fingerprint-differs", "trust import", introduction.file, "--fingerprint", "0" * 32
    )
    real.authority.refuses("unknown-site", "authorize", request, *VOICE)
    import_it(real.authority, introduction)
    file = real.authorize(request)
    assert real.install(file)["entitlements"] == {BASIC: 40}
    code = real.install(real.update("cuc-pub", 41))["confirmation_code"]
    assert code.startswith("SCF-")
    real.authority.does("confirm", code)
    assert real.pool() == (100, 41, 0, 59)


def test_a_real_authority_takes_signed_requests_only(real: World) -> None:
    import_it(real.authority, statement(real.site))
    code = real.site.does(f"{SMART} request specific --instance cuc-pub").result["request_codes"][0]["code"]
    assert code.startswith("SRQ-")
    said = real.authority.refuses(
        "wrong-kind", "authorize", code, *VOICE, "--product", "unity-connection", "--release", "12.5(1)SU4",
        "--quantity", f"{BASIC}=1",
    )  # fmt: skip
    assert "file" in said.error["do"]


def test_training_and_real_work_refuse_each_other(real: World, met: World) -> None:
    """Every artefact and code of one sort, at a desk of the other."""
    import_it(real.authority, statement(real.site))
    pairs = ((met, real), (real, met))
    for ours, theirs in pairs:
        anchor, introduction = statement(ours.authority), statement(ours.site)
        request = ours.request("cuc-pub")
        typed = ours.site.does(f"{SMART} request specific --instance cuc-pub").result["request_codes"][0]
        authorization = ours.authorize(request)
        ours.install(authorization)
        update = ours.site.does(f"{SMART} install-file", ours.update("cuc-pub", 41), "--out", ours.stick)
        code = update.result["installed"][0]["confirmation_code"]
        back = ours.site.does(f"{SMART} return --instance cuc-pub --out", ours.stick)
        receipt = ours.authority.does("accept-return", back.file, "--out", ours.stick).file
        at_site, at_authority = theirs.site.refuses, theirs.authority.refuses
        differs = "training-mismatch"
        at_site(differs, "trust import", anchor.file, "--fingerprint", anchor.result["words"])
        at_authority(
            differs, "trust import", introduction.file, "--fingerprint", introduction.result["words"]
        )
        at_authority(differs, "authorize", request, *VOICE)
        at_authority(differs, "authorize", typed["code"], *VOICE)
        at_site(differs, f"{SMART} install-file", authorization)
        at_site(differs, f"{SMART} return-authorization", authorization)
        at_authority(differs, "confirm", code)
        at_authority(differs, "confirm", update.file)
        at_authority(differs, "accept-return", back.result["return_codes"][0]["code"])
        at_authority(differs, "accept-return", back.file)
        at_site(differs, "receive", receipt)


# --- passphrases -----------------------------------------------------------


@pytest.mark.parametrize(
    ("passphrase", "training", "code"),
    [
        ("short", True, "passphrase-weak"),
        ("1234567", True, "passphrase-weak"),
        ("12345678", True, None),
        ("elevenchars", False, "passphrase-weak"),
        ("passwordpassword", False, "passphrase-weak"),
        ("PasswordPassword", False, "passphrase-weak"),
        ("granite-lantern", False, None),
        (None, False, "passphrase-missing"),
    ],
)
def test_a_new_passphrase(tmp_path: Path, passphrase: str | None, training: bool, code: str | None) -> None:
    world = World(tmp_path)
    words = ("--role", "site", "--name", "S", *(("--training",) if training else ()))
    said = world.slr.json("workspace create", world.site.path, *words, passphrase=passphrase)
    assert said.object.get("error", {}).get("code") == code
    assert world.site.path.exists() is (code is None)


def test_an_audit_workspace_has_no_passphrase_and_no_words(tmp_path: Path) -> None:
    world = World(tmp_path)
    path = world.folder / "audit.slr"
    said = world.slr.json("workspace create", path, "--role", "audit", "--name", "N", passphrase=None)
    assert (said.result["fingerprint"], said.result["words"]) == (None, None)
    audit = world.desk(path, "audit")
    assert audit("journal verify --record", passphrase=None).object["ok"] is True
    assert audit("trust export --out", tmp_path / "x", passphrase=None).error["code"] == "wrong-state"
    stray = tmp_path / "stray"
    stray.write_bytes(b"anything")
    assert audit("receive", stray, passphrase=None).error["code"] == "wrong-state"


def test_failed_unlocks_are_counted_and_entered_by_the_next_good_one(met: World) -> None:
    before = met.site.entries()
    for wrong in ("wrong-wrong", "Wrong-Wrong", PASSPHRASE.upper()):
        said = met.site(f"instance usage cuc-pub {BASIC}=1", passphrase=wrong)
        assert (said.status, said.error["code"]) == (2, "wrong-passphrase")
    assert met.site.entries() == before
    met.site.does(f"instance usage cuc-pub {BASIC}=1")
    unlock, usage = met.site.entries()[len(before) :]
    assert (unlock["type"], unlock["facts"]["failed"]) == ("unlock", 3)
    assert usage["type"] == "usage"
    met.site.does(f"instance usage cuc-pub {BASIC}=2")
    assert met.site.entries()[-2]["facts"]["failed"] == 0


def test_a_passphrase_file(met: World) -> None:
    secret = met.folder / "secret"
    secret.write_text(PASSPHRASE + "\n", "utf-8")
    act = (f"instance usage cuc-pub {BASIC}=1", "--passphrase-file", secret)
    for mode, code in ((0o644, "bad-value"), (0o640, "bad-value"), (0o600, None)):
        secret.chmod(mode)
        said = met.site(*act, passphrase=None)
        assert said.object.get("error", {}).get("code") == code
    link = met.folder / "link"
    link.symlink_to(secret)
    for odd in (link, met.folder, met.folder / "none"):
        said = met.site(*act[:1], "--passphrase-file", odd, passphrase=None)
        assert said.status == 2
    # It goes before the environment.
    assert met.site(*act, passphrase="wrong-wrong").object["ok"] is True
    secret.write_text(PASSPHRASE + "\n\n", "utf-8")
    assert met.site(*act, passphrase=None).error["code"] == "wrong-passphrase"


def test_without_a_passphrase_nothing_is_asked_and_nothing_done(met: World) -> None:
    before = met.site.path.read_bytes()
    said = met.slr.run("-w", met.site.path, "instance", "usage", "cuc-pub", f"{BASIC}=1", passphrase=None)
    assert (said.status, said.out) == (2, "")
    assert "(passphrase-missing)" in said.err
    said = met.site(f"instance usage cuc-pub {BASIC}=1", passphrase=None)
    assert (said.status, said.error["code"]) == (2, "passphrase-missing")
    assert met.site.path.read_bytes() == before


def test_failed_unlocks_are_entered_even_where_the_next_act_is_refused(met: World) -> None:
    before = met.site.entries()
    met.site(f"instance usage cuc-pub {BASIC}=1", passphrase="wrong-wrong")
    met.site.refuses("unknown-name", f"instance usage cuc-no {BASIC}=1")
    unlock, refusal = met.site.entries()[len(before) :]
    assert (unlock["type"], unlock["facts"]["failed"]) == ("unlock", 1)
    assert refusal["type"] == "refusal"
    met.site.does(f"instance usage cuc-pub {BASIC}=2")
    assert met.site.entries()[-2]["facts"]["failed"] == 0
