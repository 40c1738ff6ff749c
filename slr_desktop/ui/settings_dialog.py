"""Settings: language, colours, text size, operator. Each is in force at once; there is nothing to confirm."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from slr_desktop.services.preferences import Scheme
from slr_desktop.ui.settings import Settings
from slr_desktop.ui.widgets.text import FieldLabel, PlainLabel

SIZES = (100, 125, 150, 175, 200)
"""Text sizes in percent."""


class SettingsDialog(QDialog):
    """The dialog; it speaks the new language as soon as one is chosen."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings_dialog")
        self._settings = settings
        self._note = PlainLabel(name="muted")
        self._language, self._scheme = QComboBox(), QComboBox()
        self._scale, self._operator = QComboBox(), QLineEdit(settings.now.operator)
        self._fields = QFormLayout()
        self._labels = [
            FieldLabel("", field) for field in (self._language, self._scheme, self._scale, self._operator)
        ]
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        self._say()
        self._language.currentIndexChanged.connect(
            lambda _at: settings.set_language(str(self._language.currentData()))
        )
        self._scheme.currentIndexChanged.connect(
            lambda _at: settings.set_scheme(Scheme(self._scheme.currentData()))
        )
        self._scale.currentIndexChanged.connect(
            lambda _at: settings.set_text_scale(int(self._scale.currentData()))
        )
        self._operator.editingFinished.connect(lambda: settings.set_operator(self._operator.text()))
        self.finished.connect(lambda _code: settings.set_operator(self._operator.text()))
        settings.applied.connect(self._say)

    def _lay_out(self) -> None:
        now = self._settings.now
        for field, name in (
            (self._language, "language"),
            (self._scheme, "colours"),
            (self._scale, "text_size"),
            (self._operator, "settings_operator"),
        ):
            field.setObjectName(name)
        for value in ("", "en", "de"):
            self._language.addItem("", value)
        for scheme in Scheme:
            self._scheme.addItem("", scheme.value)
        self._language.setCurrentIndex(self._language.findData(now.language))
        self._scheme.setCurrentIndex(self._scheme.findData(now.scheme.value))
        for size in sorted({*SIZES, now.text_scale}):
            self._scale.addItem(f"{size} %", size)
        self._scale.setCurrentIndex(self._scale.findData(now.text_scale))
        self._operator.setMaxLength(64)
        for label in self._labels:
            self._fields.addRow(label, label.buddy())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(self._fields)
        column.addWidget(self._note)
        column.addWidget(self._buttons)

    def _say(self) -> None:
        """All texts in the language that is in force now."""
        self.setWindowTitle(self.tr("Settings"))
        for label, text in zip(
            self._labels,
            (self.tr("&Language"), self.tr("&Colours"), self.tr("&Text size"), self.tr("&Operator")),
            strict=True,
        ):
            label.setText(text)
        names = {"": self.tr("As the system"), "en": "English", "de": "Deutsch"}
        for at in range(self._language.count()):
            self._language.setItemText(at, names[str(self._language.itemData(at))])
        schemes = {
            Scheme.AUTO: self.tr("As the system"),
            Scheme.LIGHT: self.tr("Light"),
            Scheme.DARK: self.tr("Dark"),
        }
        for at in range(self._scheme.count()):
            self._scheme.setItemText(at, schemes[Scheme(self._scheme.itemData(at))])
        self._note.setText(
            self.tr(
                "Every change is in force at once. The journal notes the operator's name beside what is done; "
                "nobody checks it."
            )
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        QTimer.singleShot(0, self, self.adjustSize)
