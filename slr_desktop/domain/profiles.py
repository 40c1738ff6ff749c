"""One product profile: releases, tags, what is typed where, and how it is shown.

The values that a profile holds and what can be asked of it. `products` reads profiles from
their files' texts and holds the catalogue of all of them. The seed, "License Parameters for
Unity Connection Features" and "Configuring Specific License Reservation in Unity Connection".
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import TagName
from slr_desktop.domain.instances import Family
from slr_desktop.domain.nearest import SHOWN, nearest, unknown_name
from slr_desktop.domain.releases import Release, parse_release
from slr_desktop.domain.sentences import Sentence, Word

_parts = functools.lru_cache(maxsize=512)(TagName.parse)


class Standing(StrEnum):
    """How the major release of a tag stands to that of an instance."""

    OWN = "own"
    HIGHER = "higher"
    LOWER = "lower"


class AfterDeregistration(StrEnum):
    """What becomes of encryption that was on when the right to it ended."""

    UNTIL_REBOOT = "until-reboot"
    STAYS = "stays"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """One license parameter of one major release.

    Attributes:
        regid: the full tag. Where `public` is false its UUID is made up (version 5): no public
            source prints the real one.
        counts: what is counted, in words.
        reservable: whether it can be part of a Specific License Reservation.
        free: no license has to be bought: never short, never "in use", reservable without a pool line.
        in_evaluation: whether Evaluation Mode allows its use.
        export_key: whether holding it allows encryption to Category C customers.
        lends_to: names of the same major release that unused licenses of this one fill (smart mode).
        at_most: the most that one instance may hold.
        minimum_release: the first release that knows it, where that is not the first of its major.
    """

    product: str
    name: str
    regid: str
    public: bool
    major: str
    counts: str
    reservable: bool = True
    free: bool = False
    in_evaluation: bool = True
    export_key: bool = False
    lends_to: tuple[str, ...] = ()
    at_most: int | None = None
    minimum_release: Release | None = None

    def means(self, regid: TagName) -> bool:
        """Whether a full tag is this one. Where the real UUID is not public, name and version decide."""
        own = _parts(self.regid)
        return own == regid or (not self.public and (own.name, own.version) == (regid.name, regid.version))


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """What a person types at the product: the text, other published spellings, and the place."""

    text: str
    where: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Encryption:
    """What the product does about encryption, and the services to restart after a change."""

    after_deregistration: AfterDeregistration
    restart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """One product profile.

    Attributes:
        releases: those it knows by name, oldest first, each with its major release.
        majors: major releases that have tags, oldest first.
        other_releases: the major release that every other release counts to, or None: refused.
        open_catalogue: real instances may hold tags that the profile does not list.
        minimum_reservation: the first release that can reserve, None if every one can.
        status_texts: from which release on which status word is shown how.
        commands: from which release on which act is typed how; None ends an act.
    """

    id: str
    name: str
    native_pid: str
    cisco_pid: str | None
    families: tuple[Family, ...]
    releases: tuple[Release, ...]
    majors: tuple[str, ...]
    other_releases: str | None
    open_catalogue: bool
    minimum_reservation: Release | None
    tags: tuple[Tag, ...]
    status_texts: tuple[tuple[Release, tuple[tuple[str, str], ...]], ...] = ()
    commands: tuple[tuple[Release, tuple[tuple[str, Command | None], ...]], ...] = ()
    encryption: Encryption | None = None

    def pid(self, family: Family) -> str | None:
        """The product id of an instance given by its serial number alone; None: it must be named."""
        return self.native_pid if family is Family.NATIVE else self.cisco_pid

    def covered_by(self, major: str) -> tuple[str, ...]:
        """The releases, as the profile names them, for which the tags of a major release count."""
        return tuple(release.text for release in self.releases if release.major == major)

    def release(self, text: str) -> Release:
        """The release that a text means, with its major release.

        Raises:
            Refusal: bad-value (no release), unknown-name (not one of this product).
        """
        try:
            release = parse_release(text)
        except ValueError as exc:
            raise Refusal("bad-value", "{given} does not read as a release.", given=text[:SHOWN]) from exc
        fitting = [r for r in self.releases if release.starts_with(r)]
        if fitting:
            return replace(release, major=max(fitting, key=lambda r: len(r.numbers)).major)
        if self.other_releases is not None:
            return replace(release, major=self.other_releases)
        known = [r.text for r in self.releases]
        raise Refusal(
            "unknown-name",
            "{product} has no release {given} here; known are {known}.",
            product=Word(self.name),
            given=release.text,
            known=", ".join(known),
            nearest=nearest(release.text, known),
        )

    def tag(self, text: str, release: Release | str) -> Tag:
        """The tag that a text means for an instance of `release`.

        Args:
            text: a short name (a tag of the instance's own release), `NAME@MAJOR`, or a full tag.
                The last two may mean a tag of another major release: see `standing`.
            release: the instance's release.

        Raises:
            Refusal: unknown-name, with the nearest; higher-release where a short name exists only
                in a higher major release.
        """
        major = self._at(release).major
        if text.startswith("regid."):
            if full := self.by_regid(text):
                return full
            raise self._unknown(text)
        name, at, wanted = text.partition("@")
        named = [t for t in self.tags if t.name == name]
        if not named:
            raise self._unknown(text)
        if at:
            major = wanted if wanted in self.majors else self.release(wanted).major
        if found := next((t for t in named if t.major == major), None):
            return found
        raise self._unknown(text) if at else self._of_another(named[-1], self._at(release))

    def by_regid(self, regid: str) -> Tag | None:
        """The tag with this full name, or None."""
        try:
            parts = TagName.parse(regid)
        except ValueError:
            return None
        return next((t for t in self.tags if t.means(parts)), None)

    def tags_of(self, release: Release | str) -> tuple[Tag, ...]:
        """The tags of the instance's own major release."""
        major = self._at(release).major
        return tuple(t for t in self.tags if t.major == major)

    def standing(self, tag: Tag, release: Release | str) -> Standing:
        """Whether a tag is of the instance's own major release, or of a higher or lower one."""
        major = self._at(release).major
        if tag.major == major:
            return Standing.OWN
        own = self.majors.index(major) if major in self.majors else -1
        return Standing.HIGHER if self.majors.index(tag.major) > own else Standing.LOWER

    def result_key(self, regid: str, release: Release | str) -> str:
        """How a result names a tag: `NAME`, `NAME@14` of another release, the full tag if unknown."""
        tag = self.by_regid(regid)
        if tag is None:
            return regid
        return tag.name if self.standing(tag, release) is Standing.OWN else f"{tag.name}@{tag.major}"

    def require_reservation(self, release: Release | str) -> None:
        """Refuse (wrong-state) where this release cannot reserve licenses."""
        at, minimum = self._at(release), self.minimum_reservation
        if at.major is not None and (minimum is None or at.reaches(minimum)):
            return
        legacy = at.major is None
        raise Refusal(
            "wrong-state",
            "Release {release} has no smart licensing; migrate its licenses and upgrade first."
            if legacy
            else "Release {release} cannot reserve licenses; that needs {minimum} or later.",
            "Upgrade the product to {minimum} or later.",
            release=at.text,
            minimum=minimum.text if minimum else Sentence("a release with smart licensing"),
        )

    def require_reservable(self, text: str, release: Release | str) -> Tag:
        """The tag, if an instance of this release may reserve it.

        Raises:
            Refusal: unknown-name, higher-release, not-reservable.
        """
        at = self._at(release)
        tag = self.tag(text, at)
        too_early = tag.minimum_release is not None and not at.reaches(tag.minimum_release)
        if self.standing(tag, at) is Standing.HIGHER or too_early:
            raise _higher(tag, at)
        if not tag.reservable:
            raise Refusal("not-reservable", "{tag} cannot be reserved.", tag=tag.name)
        return tag

    def check_most(self, counts: Mapping[str, int]) -> None:
        """Refuse more of a tag than one instance may hold; `counts` by full tag, unknown ones are passed over.

        Raises:
            Refusal: not-reservable.
        """
        for regid, count in sorted(counts.items()):
            tag = self.by_regid(regid)
            if tag is not None and tag.at_most is not None and count > tag.at_most:
                raise Refusal(
                    "not-reservable",
                    "One instance holds at most {most} of {tag}, not {count}.",
                    "Ask for {most}, or for none.",
                    most=tag.at_most,
                    tag=tag.name,
                    count=count,
                )

    def shown_status(self, status: str, release: Release | str) -> str:
        """A status in the words that this release prints; the seed's word where it prints that."""
        at = self._at(release)
        shown = status
        for since, texts in self.status_texts:
            if at >= since:
                shown = dict(texts).get(status, shown)
        return shown

    def command(self, act: str, release: Release | str, **values: str) -> Command:
        """What to type for an act.

        Args:
            act: `request`, `install`, `return-authorization` ...: a key of the profile.
            release: the instance's release.
            values: for the placeholders of the text: authorization, url, token.

        Raises:
            Refusal: unknown-name (this product or release has no such command); bad-value (an
                authorization that cannot stand between quotes on one line).
        """
        at = self._at(release)
        found: Command | None = None
        for since, acts in self.commands:
            if at >= since:
                found = dict(acts).get(act, found)
        if found is None:
            raise Refusal(
                "unknown-name",
                "{product} {release} has no command for {act}.",
                product=Word(self.name),
                release=at.text,
                act=act,
            )
        texts = [_filled(text, values) for text in (found.text, *found.also)]
        return Command(text=texts[0], where=found.where, also=tuple(texts[1:]))

    def _at(self, release: Release | str) -> Release:
        return self.release(release) if isinstance(release, str) else release

    def _of_another(self, tag: Tag, release: Release) -> Refusal:
        if self.standing(tag, release) is Standing.HIGHER:
            return _higher(tag, release)
        return Refusal(
            "unknown-name",
            "{tag} belongs to release {has}; release {release} does not have it.",
            tag=tag.name,
            has=tag.major,
            release=release.text,
        )

    def _unknown(self, text: str) -> Refusal:
        return unknown_name("tag", text, dict.fromkeys(t.name for t in self.tags))


def _higher(tag: Tag, release: Release) -> Refusal:
    return Refusal(
        "higher-release",
        "{tag} belongs to release {needs}, and the instance has {release}.",
        tag=tag.name,
        needs=tag.minimum_release.text if tag.minimum_release else tag.major,
        release=release.text,
    )


def _filled(text: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        if '"{' + name + '}"' in text and any(c in value for c in '"\r\n'):
            raise Refusal(
                "bad-value",
                "This {name} cannot be typed between quotes: it holds a quote or a line break.",
                "Use the command that takes a file.",
                name=name,
            )
        text = text.replace("{" + name + "}", value)
    return text
