"""German: nothing is missing, nothing is stale, and a refusal is German from its title to its facts."""

from __future__ import annotations

import importlib.util
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from defusedxml import ElementTree
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from slr_desktop.app import App
from slr_desktop.codec.cisco.recognition import KINDS
from slr_desktop.codec.typed_codes import CodeKind
from slr_desktop.domain import kinds
from slr_desktop.domain.accounts import IssuedState
from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Waiting
from slr_desktop.domain.nearest import unknown_name
from slr_desktop.domain.reservations import ReservationState
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Sentence, Several, Word
from slr_desktop.domain.times import Moment
from slr_desktop.ui import application
from slr_desktop.ui.clock import age
from slr_desktop.ui.wording import WORDS, refusal_words, sentence_text

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
Message = tuple[str, str, tuple[str, ...]]
"""Context, source, and its translation: one form, or singular and plural."""


def messages(file: Path) -> list[Message]:
    """Every message of a .ts file; unfinished ones have no form."""
    found: list[Message] = []
    for context in ElementTree.parse(file).iter("context"):
        for message in context.iter("message"):
            said = message.find("translation")
            assert said is not None
            forms = tuple(each.text or "" for each in said) or ((said.text or ""),)
            done = said.get("type") is None
            found.append(
                (context.findtext("name") or "", message.findtext("source") or "", forms if done else ())
            )
    return found


GERMAN = messages(FOLDER / "slr_de.ts")
ENGLISH = messages(FOLDER / "slr_en.ts")


def test_nothing_is_unfinished() -> None:
    assert len(GERMAN) > 1500
    assert [message for message in GERMAN + ENGLISH if not all(message[2]) or not message[2]] == []


def test_facts_and_numbers_stand_in_each_translation() -> None:
    holes = re.compile(r"\{[^{}]*\}|%n")
    for context, source, forms in GERMAN + ENGLISH:
        for form in forms:
            assert sorted(holes.findall(form)) == sorted(holes.findall(source)), (context, source, form)


def test_a_plural_has_two_forms_and_everything_else_one() -> None:
    for context, source, forms in GERMAN:
        assert not forms or len(forms) == (2 if "%n" in source else 1), (context, source)


def test_a_letter_to_press_stays_a_letter_to_press() -> None:
    letter = re.compile(r"&[^\W_]")
    for context, source, forms in GERMAN:
        for form in forms:
            assert len(letter.findall(form)) == len(letter.findall(source)), (context, source, form)


def test_lines_commands_and_options_stay_as_they_are() -> None:
    options = re.compile(r"--[a-z][a-z-]*|-----[A-Z ]+")
    for context, source, forms in GERMAN:
        for form in forms:
            assert form.count("\n") == source.count("\n"), (context, source)
            assert sorted(options.findall(form)) == sorted(options.findall(source)), (context, source)


def test_german_is_as_plain_as_english() -> None:
    forbidden = re.compile(r"\b(bitte|ungültig\w*|du|dich|dein\w*|Ihnen)\b|!(?!r)", re.IGNORECASE)
    for context, source, forms in GERMAN:
        assert not [form for form in forms if forbidden.search(form)], (context, source)


def test_every_word_that_a_fact_may_be_is_known_to_the_window() -> None:
    enums = (Kind, Role, CodeKind, IssuedState, ReservationState, Waiting)
    values = {member.value for enum in enums for member in enum} | set(KINDS)
    assert values - {""} <= set(WORDS)


def test_a_refusal_is_german_to_its_facts(german: None) -> None:
    clock = Moment(wall=1_700_000_000, floor=1_800_000_000)
    with pytest.raises(Refusal) as caught:
        clock.check(confirmed=False)
    refusal = caught.value
    assert "that is behind the newest time" in refusal.what
    words = refusal_words(refusal)
    assert words.title == "Die Uhr ist nicht glaubwürdig"
    assert words.what == (
        "Die Uhr zeigt 2023-11-14 22:13 UTC; das ist vor der neuesten hier bekannten Zeit, "
        "2027-01-15 08:00 UTC."
    )


def test_words_of_ours_are_translated_and_words_of_people_are_not(german: None) -> None:
    refusal = unknown_name("instance", "request", ["returned"])
    assert refusal_words(refusal).what.startswith("Hier nicht bekannt (Instanz): request")
    listed = Refusal(
        "wrong-state",
        "This workspace is of role {role}; the command is for: {roles}.",
        role=Role.SITE,
        roles=Several([Role.AUTHORITY, Role.AUDIT]),
    )
    assert listed.what == "This workspace is of role site; the command is for: authority, audit."
    assert refusal_words(listed).what == (
        "Dieser Arbeitsbereich hat die Rolle Standort; dies ist für: Lizenzstelle, Audit."
    )
    wanted = Sentence(
        "This is {kind}; what is wanted here is {wanted}.",
        kind=kinds.one(Kind.AUTHORIZATION),
        wanted=kinds.one_of([Kind.REQUEST, Kind.BATCH, Kind.RETURN]),
    )
    assert wanted.text == "This is an authorization; what is wanted here is a request or a return."
    assert sentence_text(wanted) == (
        "Dies ist eine Autorisierung; erwartet wird hier eine Anforderung oder eine Rückgabe."
    )
    check = Sentence("{name}: {detail}.", name=Word("signature"), detail="request")
    assert (check.text, sentence_text(check)) == ("signature: request.", "Signatur: request.")


def test_plurals_are_german_and_english(german: None, qapp: QApplication) -> None:
    assert (age(0, 86_400), age(0, 3 * 86_400)) == ("1 Tag", "3 Tage")
    english = application.set_language(qapp, App(), "en")
    assert (age(0, 86_400), age(0, 3 * 86_400)) == ("1 day", "3 days")
    for translator in english:
        qapp.removeTranslator(translator)


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The .ts files, collected anew from the sources beside the ones that are kept."""
    folder = tmp_path_factory.mktemp("translations")
    shutil.copytree(FOLDER, folder, dirs_exist_ok=True)
    spec = importlib.util.spec_from_file_location("translations", ROOT / "scripts" / "translations.py")
    assert spec is not None and spec.loader is not None
    script: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    script.FOLDER = folder
    script.update()
    script.release()
    return folder


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_text_of_the_sources_is_in_the_file_and_nothing_else(collected: Path, language: str) -> None:
    # Messages, not bytes: what lupdate writes around them depends on its version.
    kept = {"de": GERMAN, "en": ENGLISH}[language]
    assert sorted(messages(collected / f"slr_{language}.ts")) == sorted(kept)


def test_what_is_compiled_says_what_the_file_says(german: None) -> None:
    said = {(context, source): forms[0] for context, source, forms in GERMAN if len(forms) == 1}
    for (context, source), form in said.items():
        assert QCoreApplication.translate(context, source) == form
