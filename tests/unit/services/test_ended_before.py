"""At an authority: a request of an instance that was rehosted or removed is answered with a warning."""

from __future__ import annotations

from slr_desktop.services import answer, hand_back, inbox, install, rehost, take_codes, update
from slr_desktop.services.answer_previews import AnswerItem, answer_preview
from slr_desktop.services.asking import Terms
from slr_desktop.services.licenses import read_licenses
from tests.fakes.two_sides import ACCOUNT, BASIC, DAY, PRODUCT, RELEASE, TwoSides

TERMS = Terms(account=ACCOUNT, quantities={})
FAILED = (
    "Reported as failed on 2026-03-01 (board died, INC-4711); its reservation moved to UCXN:CUC-B. "
    "Answer it only if it serves again."
)
REMOVED = (
    "Its reservation was removed on 2026-03-01 without a return code (burnt): "
    "it may still be using those licenses."
)


def moved(sides: TwoSides) -> None:
    """What cuc-a held is moved to cuc-b; then its site takes it for returned and asks anew a day later."""
    sides.reserve("cuc-a", **{BASIC: 40})
    sides.add("cuc-b")
    asked = sides.ask("cuc-b", **{BASIC: 1})[0].file_bytes
    made = rehost.rehost(sides.authority, "CUC-A", asked, {}, "board died, INC-4711", TERMS).made
    assert made is not None
    install.install(sides.site, made.file_bytes, None)
    hand_back.give_back(sides.site, ["cuc-a"])
    sides.later(DAY)


def preview(sides: TwoSides, source: bytes) -> AnswerItem:
    return answer_preview(sides.authority, [source], TERMS)[0]


def told(item: AnswerItem) -> list[str]:
    """What is said of a request, but that a file of the site has not come."""
    return [str(finding) for finding in item.findings if "has not arrived" not in finding]


def test_of_a_rehosted_instance_it_is_told_when_and_why(sides: TwoSides) -> None:
    moved(sides)
    asked = sides.ask("cuc-a", **{BASIC: 10})[0].file_bytes
    item = preview(sides, asked)
    assert (told(item), item.refusal) == ([FAILED], None)
    assert FAILED in answer.authorize(sides.authority, [asked], TERMS)[0].findings


def test_of_a_typed_request_too(sides: TwoSides) -> None:
    moved(sides)
    sides.ask("cuc-a", **{BASIC: 10})
    code = read_licenses(sides.site, "cuc-a").request_code
    terms = Terms(account=ACCOUNT, quantities={BASIC: 10}, product=PRODUCT, release=RELEASE)
    (item,) = answer_preview(sides.authority, [code.encode()], terms)
    assert (told(item), item.refusal) == ([FAILED], None)
    assert FAILED in answer.authorize(sides.authority, [code.encode()], terms)[0].findings


def test_of_a_removed_instance_it_is_told_when_and_why(sides: TwoSides) -> None:
    sides.reserve("cuc-a", **{BASIC: 40})
    update.remove(sides.authority, "CUC-A", "burnt")
    hand_back.give_back(sides.site, ["cuc-a"])
    assert told(preview(sides, sides.ask("cuc-a", **{BASIC: 10})[0].file_bytes)) == [REMOVED]


def test_one_that_waited_in_the_inbox_when_it_was_removed_is_told_there_once(sides: TwoSides) -> None:
    moved(sides)
    inbox.take_in(sides.authority, sides.ask("cuc-a", **{BASIC: 10})[0].file_bytes)
    (item,) = inbox.list_inbox(sides.authority)
    said = [*map(str, item.findings), *(note.text for note in item.notes)]
    assert sum(FAILED in each for each in said) == 1


def test_after_the_request_came_in_the_inbox_says_it_as_well(sides: TwoSides) -> None:
    sides.reserve("cuc-a", **{BASIC: 40})
    hand_back.give_back(sides.site, ["cuc-a"])
    inbox.take_in(sides.authority, sides.ask("cuc-a", **{BASIC: 10})[0].file_bytes)
    update.remove(sides.authority, "CUC-A", "burnt")
    (item,) = inbox.list_inbox(sides.authority)
    assert REMOVED in [note.text for note in item.notes]


def test_of_one_that_was_returned_nothing_is_said(sides: TwoSides) -> None:
    sides.reserve("cuc-a", **{BASIC: 40})
    returned = hand_back.give_back(sides.site, ["cuc-a"])[0].made
    assert returned is not None
    take_codes.accept_return(sides.authority, returned.file_bytes, with_receipt=False)
    assert told(preview(sides, sides.ask("cuc-a", **{BASIC: 10})[0].file_bytes)) == []


def test_nor_of_one_that_was_moved_to_another_request_of_its_own(sides: TwoSides) -> None:
    sides.reserve("cuc-a", **{BASIC: 40})
    hand_back.give_back(sides.site, ["cuc-a"])
    asked = sides.ask("cuc-a", **{BASIC: 10})[0].file_bytes
    made = rehost.rehost(sides.authority, "CUC-A", asked, {}, "restored", TERMS).made
    assert made is not None
    install.install(sides.site, made.file_bytes, None)
    returned = hand_back.give_back(sides.site, ["cuc-a"])[0].made
    assert returned is not None
    take_codes.accept_return(sides.authority, returned.file_bytes, with_receipt=False)
    assert told(preview(sides, sides.ask("cuc-a", **{BASIC: 10})[0].file_bytes)) == []
