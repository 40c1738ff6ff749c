"""What a typed request code does not carry: whose it is, and of which product and release."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from slr_desktop.domain.profiles import Product
from slr_desktop.ui.flows.answering import CodeTerms
from slr_desktop.ui.widgets.fields import combo, form
from slr_desktop.ui.wording import product_text


class CodeTermsFields(QWidget):
    """Three fields; `changed` tells that a person changed one. A release may be one of no list."""

    changed = Signal()

    def __init__(self, products: Sequence[Product], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._products = tuple(products)
        self._site, self._product, self._release = (
            combo("site"),
            combo("product"),
            combo("release", editable=True),
        )
        rows = form()
        rows.addRow(self.tr("&Site"), self._site)
        rows.addRow(self.tr("&Product"), self._product)
        rows.addRow(self.tr("R&elease"), self._release)
        rows.setContentsMargins(0, 0, 0, 0)
        self.setLayout(rows)
        for product in self._products:
            self._product.addItem(product_text(product.name), product.id)
        self._product.currentIndexChanged.connect(self._show_releases)
        self._show_releases()
        for field in (self._site, self._product, self._release):
            field.activated.connect(lambda _at: self.changed.emit())
        typed = self._release.lineEdit()
        assert typed is not None
        typed.textEdited.connect(lambda _text: self.changed.emit())

    def show_terms(self, terms: CodeTerms, sites: Sequence[str]) -> None:
        """Show what was chosen, among these sites."""
        with QSignalBlocker(self._site):
            self._site.clear()
            self._site.addItems(list(sites))
            self._site.setCurrentText(terms.site)
        at = self._product.findData(terms.product)
        if at >= 0:
            self._product.setCurrentIndex(at)
        if terms.release:
            self._release.setCurrentText(terms.release)

    @property
    def terms(self) -> CodeTerms:
        """What is chosen now."""
        return CodeTerms(
            site=self._site.currentText(),
            product=str(self._product.currentData() or ""),
            release=self._release.currentText().strip(),
        )

    def _show_releases(self) -> None:
        product = self._products[max(0, self._product.currentIndex())]
        with QSignalBlocker(self._release):
            self._release.clear()
            self._release.addItems([release.text for release in reversed(product.releases)])
