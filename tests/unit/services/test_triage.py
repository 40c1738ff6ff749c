"""What is this, whose is it, what fits: of everything that may be dropped, in each role, and of hostile input."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slr_desktop.app import App
from slr_desktop.codec import container, signing
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.roles import Role
from slr_desktop.services import (
    copies,
    hand_back,
    inbox,
    install,
    kept,
    receive,
    request,
    set_up,
    take_codes,
    triage,
    trust,
    update,
)
from slr_desktop.services.carry import parcels
from slr_desktop.services.desk import Desk, Made
from slr_desktop.services.found import MANY, NEXT, OF_CISCO, ONE, Found, Wants, What
from tests.fakes.two_sides import (
    BASIC,
    MANNER,
    PASSPHRASE,
    PRODUCT,
    RELEASE,
    Machine,
    Template,
    TwoSides,
    make,
    state_of,
)
from tests.unit.codec.cisco import made_up

CSV = f"name,product,release,serial\ncuc-x,{PRODUCT},{RELEASE},X1\ncuc-y,{PRODUCT},{RELEASE},X2\n".encode()
WORDS = set_up.word_list(App())


def statement(desk: Desk) -> bytes:
    return trust.export(desk, WORDS)[0].file_bytes


class Life:
    """One of each artefact and code, of a life between two sides, and where it was then."""

    def __init__(self, sides: TwoSides) -> None:
        self.sides = sides
        sides.add("cuc-a", "cuc-b")
        asked = request.request(sides.site, ["cuc-a"], {BASIC: 40})
        self.request_code, self.request = asked.codes[0][1], asked.carry[0]
        self.batch = sides.ask_in_one("cuc-a", "cuc-b")
        self.authorization = sides.authorize(self.request.file_bytes)

    def number_2(self) -> tuple[Made, str, Made]:
        """An update: its authorization, the confirmation code, and the signed confirmation."""
        install.install(self.sides.site, self.authorization.file_bytes, None)
        found = update.update(self.sides.authority, "CUC-A", {BASIC: 50}, supersede=False, note="")
        assert found.made is not None
        (done,) = install.install(self.sides.site, found.made.file_bytes, None)
        assert done.carry is not None
        assert done.confirmation_code is not None
        return found.made, done.confirmation_code, done.carry


@pytest.fixture
def life(sides: TwoSides) -> Life:
    return Life(sides)


def identify(desk: Desk | None, data: bytes | str) -> Found:
    before = state_of(desk) if desk is not None else b""
    found = triage.identify(desk, data.encode() if isinstance(data, str) else data)
    if desk is not None:
        assert state_of(desk) == before
    assert found.sentences
    for sentence in found.sentences:
        assert "{" not in sentence.text
        assert sentence.text.endswith(".")
    return found


class TestAtASite:
    def test_an_authorization_for_an_open_request(self, life: Life) -> None:
        found = identify(life.sides.site, life.authorization.file_bytes)
        assert (found.what, found.kind, found.wants) == (
            What.ARTEFACT, "authorization", Wants.IMPORT_AUTHORIZATION,
        )  # fmt: skip
        assert (found.subjects, found.owner, found.verified) == (("cuc-a",), "Example Account", True)
        assert (found.made_here, found.other_side, found.recorded, found.fits) == (False, False, False, True)
        assert found.made_at == life.sides.authority.now
        assert found.text.startswith("This is an authorization for cuc-a. Example Account made it, at 2026-")

    def test_as_pem_text_and_bare_bytes_it_is_the_same(self, life: Life) -> None:
        made = life.authorization
        for data in (
            made.cose,
            container.pem(made.kind, made.cose).encode(),
            container.qr_text(made.cose).encode(),
        ):
            assert identify(life.sides.site, data).wants is Wants.IMPORT_AUTHORIZATION

    def test_one_that_is_installed_is_recorded_and_names_its_exchange(self, life: Life) -> None:
        install.install(life.sides.site, life.authorization.file_bytes, None)
        found = identify(life.sides.site, life.authorization.file_bytes)
        assert (found.wants, found.recorded, found.exchange) == (Wants.NOTHING, True, "E-000002")
        assert found.text.endswith("It is recorded here already.")

    def test_one_whose_request_was_cancelled_is_to_be_given_back(self, life: Life) -> None:
        hand_back.cancel(life.sides.site, ["cuc-a"])
        found = identify(life.sides.site, life.authorization.file_bytes)
        assert (found.wants, found.refusal) == (Wants.RETURN_AUTHORIZATION, None)

    def test_one_that_was_given_back_is_done_with(self, life: Life) -> None:
        hand_back.cancel(life.sides.site, ["cuc-a"])
        hand_back.discard(life.sides.site, life.authorization.file_bytes, None)
        found = identify(life.sides.site, life.authorization.file_bytes)
        assert found.wants is Wants.NOTHING
        assert found.refusal is not None
        assert found.refusal.code == "returned-already"

    def test_one_that_comes_too_early_goes_to_the_wizard_with_its_refusal(self, life: Life) -> None:
        update.update(life.sides.authority, "CUC-A", {BASIC: 50}, supersede=False, note="")
        second = update.reissue(life.sides.authority, "CUC-A", 2).made
        assert second is not None
        found = identify(life.sides.site, second.file_bytes)
        assert (found.wants, found.fits) == (Wants.IMPORT_AUTHORIZATION, False)
        assert found.refusal is not None
        assert found.refusal.code == "missing-earlier"

    def test_a_batch_says_how_many_and_for_whom(self, life: Life) -> None:
        sides = life.sides
        sides.ask("cuc-b")
        second = sides.authorize(sides.ask("cuc-b")[0].file_bytes)
        data = parcels(sides.authority, [life.authorization, second])[0].file_bytes
        found = identify(sides.site, data)
        assert (found.kind, found.of, found.count) == ("batch", "authorization", 2)
        assert found.wants is Wants.IMPORT_AUTHORIZATION
        assert found.sentences[0].text == "These are 2 authorizations, for cuc-a, cuc-b."
        install.install(sides.site, data, None)
        assert identify(sides.site, data).recorded

    def test_its_own_artefacts_belong_on_the_other_side(self, life: Life) -> None:
        _, _, confirmation = life.number_2()
        returned = hand_back.give_back(life.sides.site, ["cuc-a"])[0].made
        assert returned is not None
        for made in (life.request, confirmation, returned):
            found = identify(life.sides.site, made.file_bytes)
            assert (found.wants, found.made_here, found.other_side) == (Wants.NOTHING, True, True)
            assert found.text == (
                f"You made this yourself: it is the {found.kind} {found.exchange} "
                f"{'for' if found.kind == 'request' else 'of'} cuc-a. "
                "It belongs on the other side: carry it to Example Account. Nothing was changed."
            )
            assert found.exchange

    def test_its_own_codes_do_too(self, life: Life) -> None:
        _, confirmation_code, _ = life.number_2()
        return_code = hand_back.give_back(life.sides.site, ["cuc-a"])[0].code
        assert return_code is not None
        for text, kind in (
            (life.request_code, "request-code"),
            (confirmation_code, "confirmation-code"),
            (return_code, "return-code"),
        ):
            found = identify(life.sides.site, text.lower())
            assert (found.what, found.kind, found.subjects) == (What.CODE, kind, ("cuc-a",))
            assert (found.made_here, found.other_side, found.wants) == (True, True, Wants.NOTHING)
            assert found.exchange

    def test_a_request_that_was_cancelled_is_not_to_be_carried(self, life: Life) -> None:
        hand_back.cancel(life.sides.site, ["cuc-a"])
        for data in (life.request.file_bytes, life.request_code):
            found = identify(life.sides.site, data)
            assert (found.wants, found.made_here, found.other_side) == (Wants.NOTHING, True, False)
            assert "It was cancelled since: do not carry it to anybody. Delete it." in found.text
            assert "carry it to Example Account" not in found.text
        assert identify(life.sides.site, life.batch).other_side  # one of the two is open
        hand_back.cancel(life.sides.site, ["cuc-b"])
        assert not identify(life.sides.site, life.batch).other_side

    def test_a_receipt_is_taken_in_at_once_and_once(self, life: Life) -> None:
        _, code, _ = life.number_2()
        receipt = take_codes.confirm(life.sides.authority, code.encode(), with_receipt=True)[0].receipt
        assert receipt is not None
        assert identify(life.sides.site, receipt.file_bytes).wants is Wants.RECEIVE
        receive.receive(life.sides.site, receipt.file_bytes)
        found = identify(life.sides.site, receipt.file_bytes)
        assert (found.wants, found.recorded) == (Wants.NOTHING, True)

    def test_a_trust_anchor_that_is_known_and_one_that_is_not(self, life: Life, tmp_path: Path) -> None:
        assert identify(life.sides.site, statement(life.sides.authority)).recorded
        other = make(Machine(tmp_path / "other", "other"), "Far Account", Role.AUTHORITY, training=True)
        found = identify(life.sides.site, statement(other))
        assert (found.wants, found.owner) == (Wants.TRUST, "Far Account")
        assert "compare its words" in found.text
        other.workspace.close()

    def test_an_introduction_is_for_an_authority(self, life: Life, tmp_path: Path) -> None:
        other = make(Machine(tmp_path / "other", "other"), "Far Site", Role.SITE, training=True)
        found = identify(life.sides.site, statement(other))
        assert (found.wants, found.text.endswith("An authority takes it in, not this workspace.")) == (
            Wants.NOTHING, True,
        )  # fmt: skip
        own = identify(life.sides.site, statement(life.sides.site))
        assert (own.made_here, own.other_side) == (True, True)
        other.workspace.close()

    def test_tables_of_instances(self, life: Life) -> None:
        found = identify(life.sides.site, CSV)
        assert (found.what, found.wants, found.count) == (What.INSTANCES, Wants.ADD_INSTANCES, 2)
        broken = identify(life.sides.site, CSV + b"a,b\n")
        assert (broken.what, broken.wants, broken.fits) == (What.INSTANCES, Wants.ADD_INSTANCES, False)
        assert "Line 4" in broken.text


class TestAtAnAuthority:
    def test_a_request_waits_for_an_answer(self, life: Life) -> None:
        sides = life.sides
        made = sides.ask("cuc-b")[0]
        found = identify(sides.authority, made.file_bytes)
        assert (found.wants, found.subjects, found.owner) == (Wants.ANSWER, ("UCXN:CUC-B",), "North Site")
        exchange = inbox.take_in(sides.authority, made.file_bytes)[0].exchange
        again = identify(sides.authority, made.file_bytes)
        assert (again.wants, again.exchange) == (Wants.ANSWER, exchange)
        sides.authorize(made.file_bytes)
        answered = identify(sides.authority, made.file_bytes)
        assert (answered.wants, answered.recorded, answered.exchange) == (Wants.NOTHING, True, exchange)

    def test_a_batch_of_which_some_are_answered(self, life: Life) -> None:
        found = identify(life.sides.authority, life.batch)
        assert (found.of, found.count, found.wants) == ("request", 2, Wants.ANSWER)

    def test_confirmations_and_returns_signed_or_typed(self, life: Life) -> None:
        _, code, confirmation = life.number_2()
        returned = hand_back.give_back(life.sides.site, ["cuc-a"])[0]
        assert returned.made is not None
        assert returned.code is not None
        authority = life.sides.authority
        for data, wants in (
            (confirmation.file_bytes, Wants.ENTER_CONFIRMATION),
            (code.encode(), Wants.ENTER_CONFIRMATION),
            (returned.made.file_bytes, Wants.ENTER_RETURN),
            (returned.code.encode(), Wants.ENTER_RETURN),
        ):
            found = identify(authority, data)
            assert (found.wants, found.refusal, found.subjects) == (wants, None, ("UCXN:CUC-A",))
        take_codes.confirm(authority, confirmation.file_bytes, with_receipt=False)
        for data in (confirmation.file_bytes, code.encode()):
            found = identify(authority, data)
            assert (found.wants, found.recorded, bool(found.exchange)) == (Wants.NOTHING, True, True)

    def test_a_code_with_a_slip_still_opens_its_wizard(self, life: Life) -> None:
        _, code, _ = life.number_2()
        corrected = code[:-3] + ("0" if code[-3] != "0" else "1") + code[-2:]
        assert identify(life.sides.authority, corrected).refusal is None
        broken = code[:12] + "00000-00000-00000" + code[29:]
        found = identify(life.sides.authority, broken)
        assert (found.wants, found.kind) == (Wants.ENTER_CONFIRMATION, "confirmation-code")
        assert found.refusal is not None
        assert found.refusal.code == "code-wrong"
        assert identify(life.sides.site, broken).wants is Wants.NOTHING

    def test_a_typed_request_in_training(self, life: Life) -> None:
        code = request.request(life.sides.site, ["cuc-b"], {}).codes[0][1]
        assert identify(life.sides.authority, code).wants is Wants.ANSWER
        found = identify(life.sides.authority, life.request_code)
        assert (found.wants, found.recorded) == (Wants.NOTHING, True)

    def test_a_typed_request_in_real_work(self, real_sides: TwoSides) -> None:
        real_sides.add("cuc-a")
        code = request.request(real_sides.site, ["cuc-a"], {}).codes[0][1]
        found = identify(real_sides.authority, code)
        assert (found.wants, found.fits) == (Wants.NOTHING, False)
        assert "request file" in found.text

    def test_training_and_real_work_never_mix(self, sides: TwoSides, real_sides: TwoSides) -> None:
        real_sides.add("cuc-a")
        asked = request.request(real_sides.site, ["cuc-a"], {})
        for data in (asked.carry[0].file_bytes, asked.codes[0][1].encode()):
            found = identify(sides.authority, data)
            assert found.wants is Wants.NOTHING
            assert found.refusal is not None

    @pytest.mark.parametrize("training", [True, False])
    def test_of_a_stranger_it_is_said_that_it_was_made_in_training_or_in_real_work(
        self, sides: TwoSides, real_sides: TwoSides, tmp_path: Path, training: bool
    ) -> None:
        giver = sides if training else real_sides
        giver.add("cuc-a")
        asked = giver.ask("cuc-a")[0]
        for role, made in ((Role.AUTHORITY, asked), (Role.SITE, giver.authorize(asked.file_bytes))):
            far = make(Machine(tmp_path / role.value, "far"), "Far", role, training=not training)
            found = identify(far, made.file_bytes)
            far.workspace.close()
            assert found.refusal is not None
            assert (found.refusal.code, found.wants) == ("training-mismatch", Wants.NOTHING)
            assert f"It says that it was made in {'training' if training else 'real work'};" in found.text

    def test_what_nobody_known_made_for_another_role_is_for_that_role(
        self, sides: TwoSides, tmp_path: Path
    ) -> None:
        sides.add("cuc-a")
        asked = sides.ask("cuc-a")[0]
        granted = sides.authorize(asked.file_bytes)
        for role, made, said in (
            (Role.SITE, asked, "An authority takes it in, not this workspace."),
            (Role.AUTHORITY, granted, "A site takes it in, not this workspace."),
        ):
            far = make(Machine(tmp_path / role.value, "far"), "Far", role, training=True)
            found = identify(far, made.file_bytes)
            far.workspace.close()
            assert (found.refusal, found.wants) == (None, Wants.NOTHING)
            assert found.text.endswith(said)

    def test_a_site_that_does_not_know_the_authority_needs_its_trust_anchor(
        self, life: Life, tmp_path: Path
    ) -> None:
        far = make(Machine(tmp_path / "far", "far"), "Far", Role.SITE, training=True)
        found = identify(far, life.authorization.file_bytes)
        far.workspace.close()
        assert found.refusal is not None
        assert found.refusal.code == "unknown-signer"
        assert "trust anchor of the authority that made it" in found.refusal.do

    def test_its_own_authorization_belongs_to_the_site(self, life: Life) -> None:
        found = identify(life.sides.authority, life.authorization.file_bytes)
        assert (found.wants, found.other_side) == (Wants.NOTHING, True)
        assert found.text.startswith("You made this yourself: it is the authorization E-")
        assert found.text.endswith("carry it to North Site. Nothing was changed.")

    def test_after_a_restore_its_own_authorization_is_taken_in(self, life: Life, tmp_path: Path) -> None:
        sides = life.sides
        restored = copies.restore(
            sides.machines["authority"],
            sides.authority.workspace.path,
            tmp_path / "new.slr",
            PASSPHRASE,
            MANNER,
        )
        assert identify(restored, life.authorization.file_bytes).wants is Wants.RECEIVE
        receive.receive(restored, life.authorization.file_bytes)
        assert identify(restored, life.authorization.file_bytes).other_side
        restored.workspace.close()

    def test_a_first_request_of_an_unknown_site(self, tmp_path: Path, life: Life) -> None:
        machine = Machine(tmp_path / "site", "far")
        far = make(machine, "Far Site", Role.SITE, training=True)
        sides = life.sides
        made, identity = trust.export(sides.authority, WORDS)
        trust.import_statement(far, made.file_bytes, identity.words, WORDS)
        before, sides.site = sides.site, far
        sides.add("cuc-f")
        found = identify(sides.authority, sides.ask_in_one("cuc-f"))
        sides.site = before
        assert (found.wants, found.owner, found.verified) == (Wants.ANSWER, "Far Site", False)
        assert "not compared" in found.text
        far.workspace.close()

    def test_introductions_and_anchors(self, life: Life) -> None:
        assert identify(life.sides.authority, statement(life.sides.site)).recorded
        own = identify(life.sides.authority, statement(life.sides.authority))
        assert (own.made_here, own.other_side, own.wants) == (True, True, Wants.NOTHING)

    def test_what_was_made_for_another_authority(self, life: Life, tmp_path: Path) -> None:
        other = make(Machine(tmp_path / "other", "other"), "Far Account", Role.AUTHORITY, training=True)
        made, identity = trust.export(life.sides.site, WORDS)
        trust.import_statement(other, made.file_bytes, identity.words, WORDS)
        for data in (life.request.file_bytes, life.batch):
            found = identify(other, data)
            assert (found.wants, found.owner) == (Wants.NOTHING, "North Site")
            assert found.refusal is not None
            assert found.refusal.code == "other-audience"
            assert found.refusal.what.startswith("It was made for another authority, not for this workspace")
            assert life.sides.authority.own_id[:8] in found.refusal.do
        assert "and is about UCXN:CUC-A." in identify(other, life.request.file_bytes).text
        other.workspace.close()

    def test_a_known_key_under_another_name(self, life: Life) -> None:
        artefact = kept.artefact_of(life.sides.ask("cuc-b")[0].cose)
        forged = replace(artefact, header=replace(artefact.header, issuer=bytes(16)))
        found = identify(life.sides.authority, signing.seal(forged, life.sides.site.unlocked.signing))
        assert (found.wants, found.verified, found.owner) == (Wants.NOTHING, False, "")
        assert found.refusal is not None
        assert found.refusal.code == "forged"

    @pytest.mark.parametrize("data", [CSV, made_up.RETURN_CODE.encode(), made_up.AUTHORIZATION.encode()])
    def test_what_is_for_a_site(self, life: Life, data: bytes) -> None:
        found = identify(life.sides.authority, data)
        assert found.wants is Wants.NOTHING
        assert found.text.endswith("A site takes it in, not this workspace.")


class TestOfCisco:
    def test_a_udi_line_of_an_instance_that_waits_for_it(self, sides: TwoSides) -> None:
        udi = sides.add_cisco("cm-a")
        found = identify(sides.site, udi)
        assert (found.what, found.kind, found.wants) == (What.CISCO, "udi", Wants.RECORD_CISCO_CODE)
        assert found.subjects == ("cm-a",)
        request.request(sides.site, ["cm-a"], {}, code=udi)
        assert identify(sides.site, udi).recorded

    def test_a_udi_line_of_no_instance_here(self, sides: TwoSides) -> None:
        found = identify(sides.site, made_up.CUCM_UDI)
        assert found.wants is Wants.ADD_INSTANCES
        assert "No instance here has that UDI." in found.text
        assert identify(sides.site, made_up.request_code()).wants is Wants.ADD_INSTANCES

    def test_a_udi_line_of_an_instance_that_this_app_licenses(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        assert identify(sides.site, "P:UCXN,S:CUC-A").wants is Wants.NOTHING

    def test_an_authorization_that_fits_and_one_that_does_not(self, sides: TwoSides) -> None:
        stranger = identify(sides.site, made_up.AUTHORIZATION)
        assert (stranger.wants, stranger.fits) == (Wants.IMPORT_CISCO_AUTHORIZATION, False)
        udi = sides.add_cisco("cm-a")
        request.request(sides.site, ["cm-a"], {}, code=udi)
        fitting = identify(sides.site, made_up.authorization(made_up.entitlement(), udi=udi))
        assert (fitting.wants, fitting.fits, fitting.subjects) == (
            Wants.IMPORT_CISCO_AUTHORIZATION, True, ("cm-a",),
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("text", "kind", "wants"),
        [
            (made_up.RETURN_CODE, "return-code", Wants.RECORD_CISCO_CODE),
            (made_up.UNIVERSAL_CODE, "universal-code", Wants.NOTHING),
            ("0a1b2c3d", "confirmation-code", Wants.NOTHING),
        ],
    )
    def test_codes(self, sides: TwoSides, text: str, kind: str, wants: Wants) -> None:
        found = identify(sides.site, text)
        assert (found.what, found.kind, found.wants) == (What.CISCO, kind, wants)


class TestFiles:
    def test_a_workspace_is_not_taken_for_something_that_was_carried(
        self, sides: TwoSides, tmp_path: Path
    ) -> None:
        outside = sides.machines["site"]
        with pytest.raises(Refusal) as caught:
            triage.read_carried(outside, sides.site.workspace.path)
        assert (caught.value.code, caught.value.facts["name"]) == (
            "unrecognised",
            sides.site.workspace.path.name,
        )
        assert "Open workspace" in caught.value.do
        carried = tmp_path / "a.slrreq"
        carried.write_bytes(b"anything")
        assert triage.read_carried(outside, carried) == b"anything"

    def test_a_workspace_is_known_by_its_beginning_and_not_opened(
        self, sides: TwoSides, tmp_path: Path
    ) -> None:
        path = sides.site.workspace.path
        found = triage.identify_file(sides.machines["site"], sides.site, path)
        assert (found.what, found.wants, found.path) == (What.WORKSPACE, Wants.OPEN_WORKSPACE, path)
        large = tmp_path / "large"
        shutil.copy(path, large)
        with large.open("ab") as file:
            file.truncate(1 << 31)
        assert triage.identify_file(App(), None, large).wants is Wants.OPEN_WORKSPACE

    def test_another_programs_database_is_none(self, sides: TwoSides) -> None:
        found = identify(sides.site, b"SQLite format 3\0" + bytes(84))
        assert found.wants is Wants.NOTHING
        assert "another program" in found.text

    def test_artefacts_in_files(self, life: Life, tmp_path: Path) -> None:
        path = tmp_path / "any name.txt"
        path.write_bytes(life.authorization.file_bytes)
        found = triage.identify_file(App(), life.sides.site, path)
        assert (found.wants, found.path, found.data) == (
            Wants.IMPORT_AUTHORIZATION, path, life.authorization.file_bytes,
        )  # fmt: skip

    def test_an_empty_file_is_told_as_that(self, sides: TwoSides, tmp_path: Path) -> None:
        path = tmp_path / "empty.slrreq"
        path.write_bytes(b"")
        found = triage.identify_file(App(), sides.site, path)
        assert found.refusal is not None
        assert (found.refusal.code, found.text) == ("incomplete", "empty.slrreq is empty: it has 0 bytes.")

    def test_what_cannot_be_read_says_why(self, sides: TwoSides, tmp_path: Path) -> None:
        huge = tmp_path / "huge"
        with huge.open("wb") as file:
            file.truncate(1 << 31)
        (tmp_path / "link").symlink_to(sides.site.workspace.path)
        for path, code in (
            (huge, "too-large"),
            (tmp_path, "unrecognised"),
            (tmp_path / "none", "usage"),
            (tmp_path / "link", "unrecognised"),
            (Path("/dev/zero"), "unrecognised"),
        ):
            found = triage.identify_file(App(), sides.site, path)
            assert (found.what, found.wants, found.path) == (What.UNKNOWN, Wants.NOTHING, path)
            assert found.refusal is not None
            assert found.refusal.code == code


class TestWithoutAWorkspace:
    def test_it_is_said_what_it_is_and_nothing_fits(self, life: Life) -> None:
        for data in (life.authorization.file_bytes, life.request_code, CSV, made_up.CUCM_UDI, life.batch):
            found = identify(None, data)
            assert (found.wants, found.verified) == (Wants.NOTHING, False)
            assert found.text.startswith(("This is ", "These are "))
            assert found.text.endswith("Open a workspace first; what can be done with it depends on that.")

    def test_an_auditor_takes_nothing_in(self, life: Life, tmp_path: Path) -> None:
        audit = make(Machine(tmp_path / "audit", "audit"), "Notebook", Role.AUDIT, training=True)
        for data in (life.authorization.file_bytes, life.request_code, CSV, made_up.CUCM_UDI, b"x"):
            assert identify(audit, data).wants is Wants.NOTHING
        audit.workspace.close()


@pytest.fixture(scope="module")
def lives(training_template: Template, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Life]:
    sides = TwoSides(training_template, tmp_path_factory.mktemp("hostile"))
    yield Life(sides)
    sides.close()


class TestHostileInput:
    @given(data=st.binary(max_size=300) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace")))
    @settings(max_examples=60)
    def test_anything_is_answered(self, lives: Life, data: bytes) -> None:
        for desk in (lives.sides.site, lives.sides.authority, None):
            assert not triage.identify(desk, data).verified

    @given(at=st.floats(0, 1), bit=st.integers(0, 7), role=st.booleans(), cut=st.booleans())
    @settings(max_examples=60)
    def test_an_artefact_that_was_changed_or_cut_never_fits(
        self, lives: Life, at: float, bit: int, role: bool, cut: bool
    ) -> None:
        whole = lives.authorization.file_bytes if role else lives.batch
        desk = lives.sides.site if role else lives.sides.authority
        place = int(at * (len(whole) - 1))
        data = bytearray(whole)
        data[place] ^= 1 << bit
        found = triage.identify(desk, whole[:place] if cut else bytes(data))
        assert not found.fits
        assert not found.verified

    @given(st.binary(max_size=60))
    @settings(max_examples=40)
    def test_what_begins_like_ours(self, lives: Life, rest: bytes) -> None:
        for start in (b"\x89SLR\r\n\x1a\n", b"\xd2\x84", b"SRQ-", b"TRT-", b"SLR1:", b"SLR2:", b"<specificPLR>",
                      b"-----BEGIN SLR REQUEST-----", b"name,product,release\n", b"SQLite format 3\0"):  # fmt: skip
            for desk in (lives.sides.site, lives.sides.authority):
                assert triage.identify(desk, start + rest).text

    def test_names_in_a_strangers_artefact_are_shown_by_what_they_hold(self, life: Life) -> None:
        found = identify(life.sides.site, CSV.replace(b"cuc-x", "cuc\u202ex".encode()))
        assert found.what is What.INSTANCES


def test_every_kind_has_its_sentence() -> None:
    assert set(NEXT) == set(Wants) - {Wants.NOTHING}
    for templates in (ONE, MANY, OF_CISCO):
        for sentence in templates.values():
            filled = sentence.about(subject="a", count=2).text
            assert "{" not in filled
            assert filled.endswith(".")
