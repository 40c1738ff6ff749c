"""How a license is called where one is chosen: its name, and the releases of the product that it covers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.products import Catalogue
from slr_desktop.domain.profiles import Product, Tag


def tag_choices(product: Product) -> list[tuple[str, str]]:
    """The licenses of a product that are bought, of its newest release first: text and full tag."""
    newest_first = sorted(
        product.tags, key=lambda tag: product.majors.index(tag.major), reverse=True
    )  # stays in the order of the profile within one release
    return [(_text(product, tag), tag.regid) for tag in newest_first if not tag.free]


def tag_text(catalogue: Catalogue, regid: str) -> str:
    """The same text of one full tag; the full tag itself where no product lists it."""
    tag = catalogue.by_regid(regid)
    return _text(catalogue.product(tag.product), tag) if tag is not None else regid


def with_short_name(refusal: Refusal, catalogue: Catalogue) -> Refusal:
    """The same refusal, in which a license goes by its name instead of its full tag."""
    tag = refusal.facts.get("tag")
    if not isinstance(tag, str) or catalogue.by_regid(tag) is None:
        return refusal
    facts = {**refusal.facts, "tag": tag_text(catalogue, tag)}
    return Refusal(refusal.code, refusal.template, refusal.do_template, harmless=refusal.harmless, **facts)


def _text(product: Product, tag: Tag) -> str:
    covered = product.covered_by(tag.major)
    if product.other_releases == tag.major and len(product.majors) == 1:
        text = QCoreApplication.translate("Tags", "{tag} (every release)")
    elif len(covered) == 1:
        text = QCoreApplication.translate("Tags", "{tag} (release {release})")
    else:
        text = QCoreApplication.translate("Tags", "{tag} (releases {release})")
    return text.format(tag=tag.name, release=", ".join(covered) or tag.major)
