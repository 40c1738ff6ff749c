"""Sentences: facts are text, whatever is in them, and filling in never fails."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.sentences import Sentence


def test_a_sentence_is_its_template_with_its_facts() -> None:
    said = Sentence("{name} has {count} of {tag}.", name="cuc-pub", count=3, tag="Basic")
    assert said.text == "cuc-pub has 3 of Basic."
    assert said.template == "{name} has {count} of {tag}."
    assert repr(said) == "Sentence('cuc-pub has 3 of Basic.')"


def test_a_sentence_without_facts_may_hold_braces() -> None:
    assert Sentence("{this} is text").text == "{this} is text"


def test_facts_that_do_not_fit_leave_the_template() -> None:
    for broken in ("{missing}", "{a.real.nothing}", "{a[9]}", "{a", "{a:%Z}"):
        assert Sentence(broken, a="x").text == broken


@given(st.text(max_size=40))
def test_a_fact_is_never_a_template(fact: str) -> None:
    assert Sentence("<{fact}>", fact=fact).text == f"<{fact}>"


def test_what_a_refusal_says_is_a_sentence_too() -> None:
    refusal = Refusal("wrong-state", "{name} is {state}.", name="a", state="b")
    assert Sentence.why(refusal) == Sentence("{name} is {state}.", name="a", state="b")
    assert Sentence.why(refusal).text == refusal.what


def test_sentences_are_compared_by_what_they_say() -> None:
    one = Sentence("{a}", a=1)
    assert one == Sentence("{a}", a=1)
    assert one != Sentence("{a}", a=2)
    assert one != Sentence("{b}", b=1)
    assert one != "1"
    assert len({one, Sentence("{a}", a=1), Sentence("{a}", a=2)}) == 2


def test_a_table_holds_templates_that_get_their_facts_later() -> None:
    row = Sentence("{name} has {count}.")
    assert row.about(name="a", count=2) == Sentence("{name} has {count}.", name="a", count=2)
    assert row.text == "{name} has {count}."
