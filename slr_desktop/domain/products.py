"""The catalogue of products, and how a profile is read from the text of its file.

The files are data (one a product) and may be edited by hand, so reading is strict: any fault
raises ValueError with the key in the file. Nothing here opens a file: texts come in.

    catalogue = parse_catalogue(texts)
    product = catalogue.product("unity-connection")
    release = product.release("12.5(1)SU4")
    product.tag("CUC_BasicMessaging", release).regid
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, TypeVar

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import TagName, Udi
from slr_desktop.domain.instances import Family
from slr_desktop.domain.nearest import unknown_name
from slr_desktop.domain.profiles import (
    AfterDeregistration,
    Command,
    Encryption,
    Product,
    Standing,
    Tag,
)
from slr_desktop.domain.releases import Release, parse_release
from slr_desktop.domain.strict_json import Fields

__all__ = [
    "AfterDeregistration",
    "Catalogue",
    "Command",
    "Encryption",
    "Family",
    "Product",
    "Release",
    "Standing",
    "Tag",
    "parse_catalogue",
    "parse_product",
    "parse_release",
]

T = TypeVar("T")
FORMAT: Final = 1
PLACEHOLDERS: Final = frozenset({"authorization", "url", "token"})
_ID: Final = re.compile(r"[a-z][a-z0-9-]{0,39}\Z", re.ASCII)
_ACT: Final = re.compile(r"[a-z][a-z-]{0,39}\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All products that this installation knows."""

    products: tuple[Product, ...]

    def product(self, product_id: str) -> Product:
        """The product with this id.

        Raises:
            Refusal: unknown-name, with the nearest.
        """
        found = next((p for p in self.products if p.id == product_id), None)
        if found is None:
            raise unknown_name("product", product_id, (p.id for p in self.products))
        return found

    def any_tag(self, text: str, release: str | None = None) -> Tag:
        """The tag that a text means where no instance is named (authorities).

        Args:
            text: short name, `NAME@MAJOR` or full tag.
            release: whose tags a short name means; the oldest release that has it where None.

        Raises:
            Refusal: unknown-name, with the nearest; ambiguous-name (several products have it).
        """
        if text.startswith("regid."):
            found = [t for p in self.products if (t := p.by_regid(text))]
        else:
            name, _, at = text.partition("@")
            wanted = at or release
            found = [t for p in self.products if (t := _oldest(p, name, wanted))]
            majors = [t.major for p in self.products for t in p.tags if t.name == name]
            if not found and majors:
                raise _no_such_release(name, wanted or "", majors)
        if not found:
            raise unknown_name("tag", text, (t.name for p in self.products for t in p.tags))
        if len(found) > 1:
            raise Refusal(
                "ambiguous-name",
                "{given} is a tag of several products.",
                "Give the full tag: {full}.",
                given=text,
                full=" or ".join(t.regid for t in found),
            )
        return found[0]

    def by_regid(self, regid: str) -> Tag | None:
        """The tag with this full name, of whatever product; None where no profile lists it."""
        return next((t for p in self.products if (t := p.by_regid(regid))), None)

    def is_free(self, regid: str) -> bool:
        """Whether a tag needs no license: never short, never "in use", no pool line. Unknown ones do."""
        tag = self.by_regid(regid)
        return tag is not None and tag.free

    def any_key(self, regid: str) -> str:
        """How a result names a tag where no instance is named: what `any_tag` takes back."""
        tag = self.by_regid(regid)
        if tag is None:
            return regid
        oldest = _oldest(self.product(tag.product), tag.name, None)
        return tag.name if oldest == tag else f"{tag.name}@{tag.major}"


def _oldest(product: Product, name: str, wanted: str | None) -> Tag | None:
    """The tag `name` of a product: of the wanted major or release, else of the oldest that has it."""
    majors: Iterable[str | None] = product.majors
    if wanted is not None and wanted in product.majors:
        majors = (wanted,)
    elif wanted is not None:
        try:
            majors = (product.release(wanted).major,)
        except Refusal:
            return None
    return next((t for major in majors for t in product.tags if (t.name, t.major) == (name, major)), None)


def _no_such_release(name: str, release: str, majors: Iterable[str]) -> Refusal:
    """What is said of a tag that there is, but not of the release that was given."""
    return Refusal(
        "unknown-name",
        "There is no {tag} of release {release}; there is one of: {known}.",
        "Give one of these releases, or the full tag.",
        tag=name,
        nearest=name,
        release=release[:80],
        known=", ".join(dict.fromkeys(majors)),
    )


def parse_catalogue(texts: Iterable[str]) -> Catalogue:
    """The catalogue of these profile texts.

    Raises:
        ValueError: a profile is faulty, or two claim one id or one tag.
    """
    products = tuple(sorted((parse_product(text) for text in texts), key=lambda p: p.id))
    ids = [p.id for p in products]
    if len(set(ids)) != len(ids):
        raise ValueError(f"id: given twice among {', '.join(ids)}")
    regids = [t.regid for p in products for t in p.tags]
    twice = sorted({r for r in regids if regids.count(r) > 1})
    if twice:
        raise ValueError(f"tags: {twice[0]} is given twice")
    return Catalogue(products)


def parse_product(text: str) -> Product:
    """Read one product profile.

    Args:
        text: JSON, as the page on product files describes it.

    Raises:
        ValueError: with the path of the key that is at fault.
    """
    fields = Fields.of_text(text)
    if fields.number("format") != FORMAT:
        fields.fault("format", f"is not {FORMAT}; this program reads no other")
    product_id = fields.checked("id", _matching(_ID, "lower-case letters, digits and -"))
    releases = tuple(_release(r) for r in fields.objects("releases"))
    majors = tuple(dict.fromkeys(r.major for r in releases if r.major is not None))
    if not majors or list(releases) != sorted(releases) or len(set(releases)) != len(releases):
        fields.fault("releases", "are not one or more, each once, oldest first, with a major release")
    other = fields.optional_text("other_releases")
    if other is not None and other not in majors:
        fields.fault("other_releases", f"is none of {', '.join(majors)}")
    product = Product(
        id=product_id,
        name=fields.text("name"),
        native_pid=fields.checked("native_pid", _pid),
        cisco_pid=fields.checked("cisco_pid", _pid) if fields.optional("cisco_pid") else None,
        families=_families(fields),
        releases=releases,
        majors=majors,
        other_releases=other,
        open_catalogue=fields.flag("open_catalogue"),
        minimum_reservation=_optional_release(fields, "minimum_reservation"),
        tags=_tags(fields, product_id, majors),
        status_texts=_since(fields, "status_texts", lambda f: f.text_map("texts")),
        commands=_since(fields, "commands", _acts),
        encryption=_encryption(fields),
    )
    fields.done()
    return product


def _families(fields: Fields) -> tuple[Family, ...]:
    found = fields.texts("families")
    if not found or not set(found) <= set(Family):
        fields.fault("families", f"are not some of {', '.join(Family)}")
    return tuple(Family(name) for name in found)


def _release(fields: Fields) -> Release:
    major = fields.optional_text("major")
    found = fields.checked("release", lambda text: parse_release(text, major))
    fields.done()
    return found


def _optional_release(fields: Fields, key: str) -> Release | None:
    return fields.checked(key, parse_release) if fields.optional(key) else None


def _tags(fields: Fields, product: str, majors: tuple[str, ...]) -> tuple[Tag, ...]:
    tags: list[Tag] = []
    for entry in fields.objects("tags"):
        regid = entry.checked("regid", lambda text: str(TagName.parse(text)))
        tag = Tag(
            product=product,
            name=entry.text("name"),
            regid=regid,
            public=entry.flag("public"),
            major=entry.text("major"),
            counts=entry.text("counts"),
            reservable=entry.flag("reservable"),
            free=entry.flag("free"),
            in_evaluation=entry.flag("in_evaluation"),
            export_key=entry.flag("export_key"),
            lends_to=entry.texts("lends_to"),
            at_most=entry.optional_number("at_most"),
            minimum_release=_optional_release(entry, "minimum_release"),
        )
        if tag.name != TagName.parse(regid).name:
            entry.fault("name", f"is not the name in {regid}")
        if tag.major not in majors:
            entry.fault("major", f"is none of {', '.join(majors)}")
        if any((t.name, t.major) == (tag.name, tag.major) or t.regid == regid for t in tags):
            entry.fault("name", f"{tag.name} of {tag.major} is given twice")
        entry.done()
        tags.append(tag)
    _check_hierarchy(fields, tags)
    return tuple(tags)


def _check_hierarchy(fields: Fields, tags: list[Tag]) -> None:
    """Refuse lending to a tag that is not there, and circles of lending."""
    lends = {(t.name, t.major): {(name, t.major) for name in t.lends_to} for t in tags}
    for start, lower in lends.items():
        reached, open_ends = set(lower), list(lower)
        while open_ends:
            beyond = lends.get(open_ends.pop())
            if beyond is None:
                fields.fault("tags", f"{start[0]} lends to a tag that {start[1]} does not have")
            open_ends += beyond - reached
            reached |= beyond
        if start in reached:
            fields.fault("tags", f"{start[0]} lends to itself")


def _acts(fields: Fields) -> tuple[tuple[str, Command | None], ...]:
    where, acts = fields.text("where"), fields.object("acts")
    found: list[tuple[str, Command | None]] = []
    for act in acts.names():
        if not _ACT.match(act):
            acts.fault(act, "is not a name of lower-case letters and -")
        entry = acts.optional_object(act)
        found.append((act, None if entry is None else _command(entry, where)))
    acts.done()
    return tuple(found)


def _command(fields: Fields, where: str) -> Command:
    text, also = fields.text("command"), fields.texts("also")
    for line in (text, *also):
        if "\n" in line or not set(re.findall(r"\{(.*?)\}", line)) <= PLACEHOLDERS:
            fields.fault("command", f"knows the placeholders {', '.join(sorted(PLACEHOLDERS))} only")
    own = fields.text("where") if fields.has("where") else where
    fields.done()
    return Command(text=text, where=own, also=also)


def _encryption(fields: Fields) -> Encryption | None:
    entry = fields.optional_object("encryption")
    if entry is None:
        return None
    after = entry.checked("after_deregistration", AfterDeregistration)
    found = Encryption(after_deregistration=after, restart=entry.texts("restart"))
    entry.done()
    return found


def _since(fields: Fields, key: str, read: Callable[[Fields], T]) -> tuple[tuple[Release, T], ...]:
    """A list of objects that each hold from one release on, oldest first."""
    found: list[tuple[Release, T]] = []
    for entry in fields.objects(key):
        since = entry.checked("from", parse_release)
        if found and since <= found[-1][0]:
            entry.fault("from", "is not later than the one before")
        found.append((since, read(entry)))
        entry.done()
    return tuple(found)


def _matching(pattern: re.Pattern[str], of: str) -> Callable[[str], str]:
    def checked(text: str) -> str:
        if not pattern.match(text):
            raise ValueError(f"{text[:40]!r} is not made of {of}")
        return text

    return checked


def _pid(text: str) -> str:
    return Udi(text, "0").pid
