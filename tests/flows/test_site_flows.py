"""The order of the wizards of a site, and what each step lacks, without Qt."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.instances import Family, Instance
from slr_desktop.domain.roles import Role
from slr_desktop.services.accounts import Bought
from slr_desktop.services.found import Found, What
from slr_desktop.services.hand_back_previews import DiscardPreview, ReturnPreview
from slr_desktop.services.import_preview import ImportItem
from slr_desktop.services.instance_lists import Understood
from slr_desktop.services.instances import Draft
from slr_desktop.services.previews import RequestPreview, TagChoice
from slr_desktop.ui.flows import adding, importing, request, returning, set_up, trusting
from slr_desktop.ui.flows.adding import AddDraft
from slr_desktop.ui.flows.importing import ImportDraft
from slr_desktop.ui.flows.request import RequestDraft, RequestFlow, all_wished, proposal, wished
from slr_desktop.ui.flows.returning import CancelDraft, GiveBackDraft, ReturnDraft, wrong_tails
from slr_desktop.ui.flows.set_up import SetUpDraft, SetUpFlow, file_name, fits_as_name, weakness
from slr_desktop.ui.flows.stored import stored_fields
from slr_desktop.ui.flows.trusting import TrustDraft
from slr_desktop.ui.flows.walk import Missing, Walk

NO = Refusal("wrong-state", "No.")
PASSPHRASE = "quiet harbour lantern"


def instance(name: str, serial: str = "DEMO0001", family: Family = Family.NATIVE) -> Instance:
    return Instance(
        name=name,
        udi=Udi("UCXN", serial),
        product="unity-connection",
        release="12.5",
        family=family,
        added_at=0,
    )


def tag(name: str = "Basic", used: int = 0, at_most: int | None = None) -> TagChoice:
    return TagChoice(tag=name, regid=name, counts="users", used=used, wished=used, at_most=at_most)


def preview(name: str, *tags: TagChoice, repeats: bool = False, enables: bool = False) -> RequestPreview:
    return RequestPreview(instance=instance(name), tags=tags, repeats=repeats, enables=enables)


class TestRequest:
    def test_four_steps_and_the_third_commits(self) -> None:
        walk = Walk(RequestFlow(), RequestDraft())
        assert walk.missing() is Missing.CHOICE
        walk.collect(replace(walk.draft, names=("a",), previews=(preview("a", tag(used=8)),)))
        assert [walk.forward(), walk.forward()] == ["how-many", "check"]
        assert walk.commits
        assert walk.commit(walk.draft) == "carry"
        assert walk.last
        assert len(walk.steps) == 4

    def test_what_is_open_already_is_not_asked_for_numbers(self) -> None:
        draft = RequestDraft(names=("a",), previews=(preview("a", repeats=True),))
        assert RequestFlow().steps(draft) == ("which", "check", "carry")
        both = replace(draft, previews=(preview("a", repeats=True), preview("b")))
        assert RequestFlow().steps(both) == ("which", "how-many", "check", "carry")

    def test_a_product_that_makes_its_own_code_goes_alone_and_prints_something(self) -> None:
        flow = RequestFlow()
        draft = RequestDraft(names=("a",), foreign=("a",))
        assert flow.steps(draft) == ("which", "product", "carry")
        assert flow.commit_step(draft) == "product"
        assert flow.missing("product", draft) is Missing.CODE
        assert flow.missing("product", replace(draft, printed=" \n")) is Missing.CODE
        assert flow.missing("product", replace(draft, printed="x")) is Missing.NOTHING
        assert flow.missing("which", replace(draft, names=("a", "b"))) is Missing.MIXED

    @pytest.mark.parametrize(
        ("used", "margin", "at_most", "wanted"),
        [
            (80, 0, None, 80),
            (80, 10, None, 88),
            (81, 10, None, 90),
            (0, 50, None, 0),
            (1, 1, None, 2),
            (3, 100, 1, 1),
        ],
    )
    def test_the_proposal_is_what_is_in_use_and_a_margin_rounded_up(
        self, used: int, margin: int, at_most: int | None, wanted: int
    ) -> None:
        assert proposal(tag(used=used, at_most=at_most), margin) == wanted

    @given(used=st.integers(0, 10**9), margin=st.integers(0, 1000))
    def test_the_proposal_never_falls_below_what_is_in_use(self, used: int, margin: int) -> None:
        found = proposal(tag(used=used), margin)
        assert used <= found <= used + used * margin // 100 + 1

    def test_what_was_typed_goes_before_the_proposal_also_where_it_is_none(self) -> None:
        one, two = preview("a", tag("x", 10), tag("y", 5)), preview("b", tag("x", 3))
        draft = RequestDraft(
            margin=100, wishes={"a": {"x": 0}}, previews=(one, two, preview("c", repeats=True))
        )
        assert wished(draft, one) == {"x": 0, "y": 10}
        assert all_wished(draft) == {"a": {"x": 0, "y": 10}, "b": {"x": 6}}

    def test_those_that_are_enabled_first_are_named(self) -> None:
        draft = RequestDraft(previews=(preview("a", enables=True), preview("b")))
        assert draft.enabling == ("a",)


class TestReturn:
    def test_three_steps_and_the_ends_of_the_serials(self) -> None:
        walk = Walk(returning.ReturnFlow(), ReturnDraft())
        assert walk.missing() is Missing.CHOICE
        shown = (
            ReturnPreview(instance=instance("a", "FCH0001A"), tail="001A"),
            ReturnPreview(instance=instance("b", "X1"), tail="X1"),
        )
        walk.collect(replace(walk.draft, names=("a", "b"), previews=shown))
        walk.forward()
        assert walk.missing() is Missing.SERIAL
        walk.collect(replace(walk.draft, tails={"a": "001a", "b": "x2"}))
        assert wrong_tails(walk.draft) == ("b",)
        walk.collect(replace(walk.draft, tails={"a": " 001A ", "b": "X1"}))
        assert walk.missing() is Missing.NOTHING
        assert walk.commits
        assert len(walk.steps) == 3

    def test_of_a_product_that_makes_its_own_code_it_is_asked_for(self) -> None:
        draft = ReturnDraft(names=("a",), foreign=("a",), tails={"a": "1"})
        shown = replace(draft, previews=(ReturnPreview(instance=instance("a"), tail="1"),))
        assert returning.ReturnFlow().missing("stops", shown) is Missing.CODE
        assert returning.ReturnFlow().missing("stops", replace(shown, printed="C-1")) is Missing.NOTHING


class TestCancelAndGiveBack:
    def test_cancelling_asks_for_a_choice_alone(self) -> None:
        assert returning.CANCEL.missing("which", CancelDraft()) is Missing.CHOICE
        several = CancelDraft(names=("a", "b"), foreign=("b",))
        assert returning.CANCEL.missing("which", several) is Missing.NOTHING
        assert returning.CANCEL.steps(several) == ("which", "follows", "done")

    def test_giving_back_needs_something_that_can_be_given_back(self) -> None:
        flow = returning.GIVE_BACK
        assert flow.missing("where", GiveBackDraft()) is Missing.SOURCE
        none = GiveBackDraft(data=b"x", previews=(DiscardPreview(instance="a", refusal=NO),))
        assert flow.missing("why", none) is Missing.CHOICE
        one = replace(none, previews=(*none.previews, DiscardPreview(instance="b")))
        assert flow.missing("why", one) is Missing.NOTHING
        assert one.returnable == 1


class TestImport:
    def test_something_has_to_be_installable(self) -> None:
        assert importing.FLOW.missing("where", ImportDraft()) is Missing.SOURCE
        draft = ImportDraft(data=b"x", items=(ImportItem(instance="a", refusal=NO),))
        assert importing.FLOW.missing("what", draft) is Missing.CHOICE
        both = replace(draft, items=(*draft.items, ImportItem(instance="b", verifiable=False)))
        assert importing.FLOW.missing("what", both) is Missing.NOTHING
        assert (both.installable, both.foreign, draft.foreign) == (1, True, False)


class TestAdd:
    def test_only_rows_that_can_be_added_are(self) -> None:
        assert adding.FLOW.missing("list", AddDraft(listed=" \n")) is Missing.ROWS
        typed = Draft(name="a", product="p", release="1", serial="s")
        rows = (
            Understood(line=1, draft=typed),
            Understood(line=2, draft=typed, refusal=NO),
            Understood(line=3, refusal=NO),
        )
        draft = AddDraft(listed="x", rows=rows)
        assert (draft.addable, draft.left_out) == ((typed,), 2)
        assert adding.FLOW.missing("rows", draft) is Missing.NOTHING
        assert adding.FLOW.missing("rows", replace(draft, rows=rows[1:])) is Missing.ROWS


class TestTrust:
    def test_the_words_are_asked_for_after_it_is_known_whose_it_is(self) -> None:
        walk = Walk(trusting.FLOW, TrustDraft())
        assert walk.missing() is Missing.SOURCE
        walk.collect(replace(walk.draft, data=b"x", found=Found(what=What.ARTEFACT)))
        walk.forward()
        assert walk.missing() is Missing.WORDS
        walk.collect(replace(walk.draft, words="abandon"))
        assert walk.commits


class TestSetUp:
    def test_a_site_is_asked_whom_it_trusts_and_an_authority_what_it_holds(self) -> None:
        flow = SetUpFlow()
        assert flow.steps(SetUpDraft()) == ("side", "who", "trust", "list", "carry")
        assert flow.steps(SetUpDraft(listed="a,b")) == ("side", "who", "trust", "list", "rows", "carry")
        assert flow.steps(SetUpDraft(role=Role.AUTHORITY)) == ("side", "who", "licenses", "carry")
        assert flow.steps(SetUpDraft(role=Role.AUDIT)) == ("side", "who", "carry")

    def test_the_first_two_steps_need_a_name_an_operator_and_a_passphrase_twice(self) -> None:
        flow = SetUpFlow(frozenset({"correct horse battery"}))
        draft = SetUpDraft()
        assert flow.missing("side", draft) is Missing.NAME
        draft = replace(draft, name="North Site")
        assert flow.missing("side", draft) is Missing.NOTHING
        assert flow.missing("who", draft) is Missing.NAME
        draft = replace(draft, operator="Anna")
        assert flow.missing("who", draft) is Missing.PASSPHRASE
        common = replace(draft, passphrase="correct horse battery", again="correct horse battery")
        assert flow.missing("who", common) is Missing.PASSPHRASE
        assert flow.missing("who", replace(common, training=True)) is Missing.NOTHING
        draft = replace(draft, passphrase=PASSPHRASE)
        assert flow.missing("who", draft) is Missing.SAME_PASSPHRASE
        assert flow.missing("who", replace(draft, again=PASSPHRASE)) is Missing.NOTHING
        assert flow.missing("who", SetUpDraft(role=Role.AUDIT, operator="Anna")) is Missing.NOTHING

    def test_trust_takes_both_or_nothing(self) -> None:
        flow = SetUpFlow()
        assert flow.missing("trust", SetUpDraft()) is Missing.NOTHING
        assert flow.missing("trust", SetUpDraft(data=b"x")) is Missing.WORDS
        assert flow.missing("trust", SetUpDraft(words="abandon")) is Missing.SOURCE
        assert flow.missing("trust", SetUpDraft(data=b"x", words="abandon")) is Missing.NOTHING

    def test_what_follows_the_workspace_may_be_left_empty(self) -> None:
        flow = SetUpFlow()
        for step in ("list", "licenses", "carry"):
            assert flow.missing(step, SetUpDraft()) is Missing.NOTHING
        assert flow.missing("rows", SetUpDraft()) is Missing.ROWS  # it is no step while the list is empty
        assert "rows" not in flow.steps(SetUpDraft())
        assert flow.missing("licenses", SetUpDraft(unseen=True)) is Missing.ROWS
        assert SetUpDraft(stock=(Bought(account="a", tag="b", count=1),)).stock

    @pytest.mark.parametrize(
        ("name", "file"),
        [
            ("North Site", "north-site.slr"),
            ("../../etc/passwd", "etc-passwd.slr"),
            ("\u00e9\u00e8", "workspace.slr"),
            ("", "workspace.slr"),
        ],
    )
    def test_the_file_follows_the_name(self, name: str, file: str) -> None:
        assert file_name(name) == file

    @given(st.text(max_size=80))
    def test_a_file_name_is_never_a_path(self, name: str) -> None:
        found = file_name(name)
        assert found.isascii()
        assert not set(found) & set("/\\:\0")
        assert not found.startswith((".", "-"))

    @given(st.text(max_size=80))
    def test_whatever_is_typed_as_a_name_or_passphrase_is_judged(self, text: str) -> None:
        assert fits_as_name(text) in {True, False}
        judged = weakness(text, training=False, common=frozenset())
        assert (judged is None) == (len(text) >= 12)

    def test_no_passphrase_and_no_content_is_printed(self) -> None:
        shown = repr(SetUpDraft(passphrase=PASSPHRASE, again=PASSPHRASE, data=b"secret"))
        assert PASSPHRASE not in shown
        assert "secret" not in shown


@pytest.mark.parametrize(
    ("flow", "kept"),
    [
        (RequestFlow(), {"names", "authority", "margin", "wishes", "reason"}),
        (returning.ReturnFlow(), {"names", "reason"}),
        (returning.CANCEL, {"names", "reason"}),
        (adding.FLOW, {"listed"}),
        (returning.GIVE_BACK, set()),
        (importing.FLOW, set()),
        (trusting.FLOW, set()),
        (SetUpFlow(), set()),
    ],
)
def test_what_survives_a_crash_is_no_code_no_word_and_no_passphrase(flow: object, kept: set[str]) -> None:
    assert set(stored_fields(flow)) == kept


def test_the_modules_of_the_flows_know_no_qt() -> None:
    for module in (adding, importing, request, returning, set_up, trusting):
        assert not [name for name in vars(module) if name.startswith("Q")]
