"""What entering a code would do is told before it is entered, and nothing is written."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.services import hand_back, install, request, take_codes, update
from slr_desktop.services.carry import parcels
from slr_desktop.services.code_preview import CodePreview, read_code_preview
from slr_desktop.services.desk import Made
from tests.fakes.two_sides import BASIC, PORT, TwoSides, pool, state_of

INSTANCE = "UCXN:CUC-A"


def updated(sides: TwoSides) -> tuple[str, Made]:
    """An installed number 2 of cuc-a, with 60 instead of 40: its code and its signed confirmation."""
    sides.reserve("cuc-a", **{BASIC: 40, PORT: 2})
    issued = update.update(sides.authority, "CUC-A", {BASIC: 60}, supersede=False, note="")
    assert issued.made is not None
    done = install.install(sides.site, issued.made.file_bytes, "cuc-a")[0]
    assert done.carry is not None
    return done.confirmation_code or "", done.carry


def returned(sides: TwoSides, name: str = "cuc-a") -> tuple[str, Made]:
    back = hand_back.give_back(sides.site, [name])[0]
    assert back.made is not None
    return back.code or "", back.made


def slipped(code: str) -> str:
    """The code with one wrong character in its fourth group."""
    at = code.rindex("-", 0, len(code) - 20) + 2
    return code[:at] + ("7" if code[at] != "7" else "8") + code[at + 1 :]


def one(sides: TwoSides, data: bytes) -> CodePreview:
    before = state_of(sides.authority)
    (found,) = read_code_preview(sides.authority, data)
    assert state_of(sides.authority) == before
    return found


class TestAConfirmation:
    def test_typed_it_names_the_number_and_what_it_puts_in_force(self, sides: TwoSides) -> None:
        code, _ = updated(sides)
        found = one(sides, code.encode())
        assert (found.kind, found.instance, found.number) == (Kind.CONFIRMATION, INSTANCE, 2)
        assert (found.before, found.counts) == ({BASIC: 40, PORT: 2}, {BASIC: 60, PORT: 2})
        assert (found.code, found.corrections, found.refusal, found.enterable) == (code, (), None, True)

    def test_signed_it_says_the_same_with_its_checks(self, sides: TwoSides) -> None:
        _, made = updated(sides)
        found = one(sides, made.file_bytes)
        assert (found.instance, found.number, found.counts) == (INSTANCE, 2, {BASIC: 60, PORT: 2})
        assert [c.id for c in found.checks] == [str(n) for n in range(1, 16)]
        assert all(c.passed for c in found.checks)
        assert found.code == ""

    def test_what_is_corrected_is_marked(self, sides: TwoSides) -> None:
        code, _ = updated(sides)
        wrong = slipped(code)
        found = one(sides, wrong.encode())
        assert found.code == code
        (group,) = found.corrections
        assert group.right in code
        assert group.typed in wrong
        assert group.typed != group.right

    def test_entered_before_it_is_harmless_and_its_receipt_can_be_had_again(self, sides: TwoSides) -> None:
        code, _ = updated(sides)
        take_codes.confirm(sides.authority, code.encode(), with_receipt=True)
        found = one(sides, code.encode())
        assert found.refusal is not None
        assert (found.refusal.code, found.refusal.harmless, found.enterable) == ("replayed", True, True)

    def test_a_superseded_number_is_too_old(self, sides: TwoSides) -> None:
        code, _ = updated(sides)
        second = update.update(sides.authority, "CUC-A", {BASIC: 70}, supersede=True, note="more")
        assert second.made is not None
        done = install.install(sides.site, second.made.file_bytes, "cuc-a")[0]
        take_codes.confirm(sides.authority, (done.confirmation_code or "").encode(), with_receipt=False)
        found = one(sides, code.encode())
        assert found.refusal is not None
        assert (found.refusal.code, found.enterable) == ("too-old", False)


class TestTheSameBytesOnceMore:
    """The receipt was lost, and the site sends its file again."""

    def test_of_a_reservation_that_was_closed_its_receipt_is_given_once_more(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a", **{BASIC: 25})
        _, made = returned(sides)
        update.remove(sides.authority, "CUC-A", "it burnt down")
        first = take_codes.accept_return(sides.authority, made.file_bytes, with_receipt=True)[0]
        found = one(sides, made.file_bytes)
        assert found.refusal is not None
        assert (found.kind, found.instance, found.site) == (Kind.RETURN, INSTANCE, "North Site")
        assert (found.refusal.code, found.enterable, found.kept) == ("replayed", True, True)
        again = take_codes.accept_return(sides.authority, made.file_bytes, with_receipt=True)[0]
        assert first.receipt is not None and again.receipt is not None
        assert again.receipt.digest == first.receipt.digest

    def test_of_a_confirmation_and_a_return_too(self, sides: TwoSides) -> None:
        _, confirmation = updated(sides)
        take_codes.confirm(sides.authority, confirmation.file_bytes, with_receipt=True)
        found = one(sides, confirmation.file_bytes)
        assert (found.kind, found.number, found.enterable) == (Kind.CONFIRMATION, 2, True)
        _, back = returned(sides)
        take_codes.accept_return(sides.authority, back.file_bytes, with_receipt=True)
        assert one(sides, back.file_bytes).enterable


class TestAReturn:
    def test_it_names_what_is_released(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a", **{BASIC: 25})
        code, made = returned(sides)
        for data in (code.encode(), made.file_bytes):
            found = one(sides, data)
            assert (found.kind, found.instance, found.number) == (Kind.RETURN, INSTANCE, 0)
            assert found.counts == {BASIC: 25}
            assert found.refusal is None
        assert pool(sides.authority) == (100, 25, 0, 75)
        taken = take_codes.accept_return(sides.authority, code.encode(), with_receipt=True)[0]
        assert sum((taken.released or {}).values()) == 25

    def test_of_what_was_removed_it_releases_nothing_and_may_be_entered(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        code, _ = returned(sides)
        update.remove(sides.authority, "CUC-A", "it burnt down")
        found = one(sides, code.encode())
        assert found.counts == {}
        assert found.refusal is not None
        assert (found.refusal.code, found.enterable) == ("barred", True)
        assert take_codes.accept_return(sides.authority, code.encode(), with_receipt=True)[0].receipt

    def test_every_item_of_a_batch_is_read_alone(self, sides: TwoSides) -> None:
        made = []
        for name in ("cuc-a", "cuc-b"):
            sides.reserve(name, **{BASIC: 10})
            made.append(returned(sides, name)[1])
        (parcel,) = parcels(sides.site, made)
        take_codes.accept_return(sides.authority, made[0].file_bytes, with_receipt=False)
        found = read_code_preview(sides.authority, parcel.file_bytes)
        assert [f.refusal.code if f.refusal else "" for f in found] == ["replayed", ""]
        assert found[1].instance == "UCXN:CUC-B"


class TestWhatIsNoCode:
    def test_other_artefacts_are_named(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        asked = sides.ask("cuc-a")[0]
        answer = sides.authorize(asked.file_bytes)
        for data in (asked.file_bytes, answer.file_bytes):
            with pytest.raises(Refusal) as caught:
                read_code_preview(sides.authority, data)
            assert caught.value.code == "wrong-kind"

    def test_a_request_code_is_named(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        code = request.request(sides.site, ["cuc-a"], {}).codes[0][1]
        with pytest.raises(Refusal) as caught:
            read_code_preview(sides.authority, code.encode())
        assert caught.value.code == "wrong-kind"
        assert "request code" in caught.value.what

    def test_a_code_of_another_reservation_fits_nothing(self, sides: TwoSides) -> None:
        code, _ = updated(sides)
        groups = code.rpartition(":")[2].partition("-")[2]
        found = one(sides, f"TCF-UCXN:CUC-Z-{groups}".encode())
        assert found.refusal is not None
        assert (found.refusal.code, found.instance, found.enterable) == ("other-instance", "", False)

    def test_a_real_code_in_training_is_refused(self, sides: TwoSides, real_sides: TwoSides) -> None:
        real_sides.reserve("cuc-a")
        code, _ = returned(real_sides)
        with pytest.raises(Refusal) as caught:
            read_code_preview(sides.authority, code.encode())
        assert caught.value.code == "training-mismatch"

    def test_a_site_takes_no_codes(self, sides: TwoSides) -> None:
        with pytest.raises(Refusal) as caught:
            read_code_preview(sides.site, b"TCF-00000")
        assert caught.value.code == "wrong-state"

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # nothing is written
    @given(data=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda t: f"TRT-{t}".encode())))
    def test_anything_is_answered_by_a_refusal_or_an_item(self, sides: TwoSides, data: bytes) -> None:
        try:
            found = read_code_preview(sides.authority, data)
        except Refusal:
            return
        assert all(item.refusal is not None for item in found)


def test_a_workspace_that_is_locked_can_be_asked(sides: TwoSides) -> None:
    code, _ = updated(sides)
    locked = sides.open("authority", locked=True)
    assert read_code_preview(locked, code.encode())[0].number == 2
    locked.workspace.close()
