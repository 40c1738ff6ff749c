"""Two palettes of our own: Fusion's colours are too pale to be read by everybody.

Every pair of text and ground has a contrast of at least 4.5, borders and focus at least 3
(WCAG 2.2, 1.4.3 and 1.4.11); a test measures them. Colour never speaks alone: a word stands by it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one palette, as #rrggbb, by what they are for."""

    window: str
    base: str
    alternate: str
    text: str
    muted: str
    border: str
    accent: str
    on_accent: str
    link: str
    refused: str
    attention: str
    attention_ground: str
    done: str
    training: str
    on_training: str
    bar: str
    bar_ground: str


LIGHT: Final = Tokens(
    window="#f3f4f6",
    base="#ffffff",
    alternate="#eef1f4",
    text="#1b1d20",
    muted="#555a61",
    border="#767676",
    accent="#0b5cad",
    on_accent="#ffffff",
    link="#0b5cad",
    refused="#a8201a",
    attention="#7a4f00",
    attention_ground="#fff4d6",
    done="#176128",
    training="#6a1b9a",
    on_training="#ffffff",
    bar="#2f7fcf",
    bar_ground="#d9dee4",
)

DARK: Final = Tokens(
    window="#26292d",
    base="#1f2124",
    alternate="#292c30",
    text="#e8e8e8",
    muted="#b2b7bf",
    border="#8a8f98",
    accent="#1f6fc4",
    on_accent="#ffffff",
    link="#8ab8ff",
    refused="#ff8a80",
    attention="#ffd166",
    attention_ground="#3a3320",
    done="#7bd88f",
    training="#e1bee7",
    on_training="#26292d",
    bar="#5b9bdc",
    bar_ground="#3a3e44",
)


def palette(tokens: Tokens) -> QPalette:
    """The Qt palette of these colours."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.window,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.base,
        QPalette.ColorRole.AlternateBase: tokens.alternate,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.alternate,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.BrightText: tokens.refused,
        QPalette.ColorRole.ToolTipBase: tokens.base,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Link: tokens.link,
        QPalette.ColorRole.LinkVisited: tokens.link,
        QPalette.ColorRole.Accent: tokens.accent,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return made


def tokens_of(shown: QPalette) -> Tokens:
    """The colours that a palette was made of; for what is painted by hand."""
    return DARK if shown.color(QPalette.ColorRole.Base).lightness() < 128 else LIGHT


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2, relative luminance), 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def style_sheet(tokens: Tokens) -> str:
    """What the palette cannot say: cards, the message line, the badges. Names are object names."""
    return _SHEET.format(**{f.name: getattr(tokens, f.name) for f in fields(tokens)})


_SHEET: Final = """
QPushButton {{
    background: {base}; color: {text}; border: 1px solid {border}; border-radius: 4px;
    min-height: 24px; padding: 3px 12px;
}}
QPushButton:hover {{ border-color: {link}; }}
QPushButton:pressed, QPushButton:checked {{ background: {bar_ground}; }}
QPushButton:focus {{ border: 2px solid {link}; padding: 2px 11px; }}
QPushButton:disabled {{ color: {muted}; background: {window}; border-color: {bar_ground}; }}
QLineEdit, QPlainTextEdit {{
    border: 1px solid {border}; border-radius: 3px; padding: 4px 6px; background: {base};
    selection-background-color: {accent}; selection-color: {on_accent};
}}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {link}; padding: 3px 5px; }}
QLineEdit:disabled {{ color: {muted}; background: {window}; }}
QFrame#card {{ background: {base}; border: 1px solid {border}; border-radius: 6px; }}
QPushButton#card_button {{
    background: {base}; border: 1px solid {border}; border-radius: 6px; padding: 10px 14px; text-align: left;
}}
QPushButton#card_button:hover {{ border-color: {link}; }}
QPushButton#card_button:focus {{ border: 2px solid {link}; padding: 9px 13px; }}
QPushButton#primary, QPushButton[leads="yes"] {{
    background: {accent}; color: {on_accent}; border: 1px solid {accent}; border-radius: 4px;
    padding: 6px 16px; min-height: 22px; font-weight: 600;
}}
QPushButton#primary:focus, QPushButton[leads="yes"]:focus {{ border: 2px solid {text}; padding: 5px 15px; }}
QPushButton#primary:disabled, QPushButton[leads="yes"]:disabled {{
    background: {bar_ground}; color: {muted}; border-color: {border};
}}
QPushButton#primary[leads="no"] {{ background: {base}; color: {text}; border: 1px solid {border}; }}
QPushButton#primary[leads="no"]:focus {{ border: 2px solid {link}; }}
QFrame#message[tone="refused"] {{ border: 1px solid {refused}; border-left-width: 5px; background: {base}; }}
QFrame#message[tone="attention"] {{
    border: 1px solid {attention}; border-left-width: 5px; background: {attention_ground};
}}
QFrame#message[tone="done"] {{ border: 1px solid {done}; border-left-width: 5px; background: {base}; }}
QFrame#message[tone="note"] {{ border: 1px solid {border}; border-left-width: 5px; background: {base}; }}
QLabel#training {{
    background: {training}; color: {on_training}; padding: 3px 10px; border-radius: 3px; font-weight: 700;
}}
QLabel#badge {{ color: {muted}; padding: 3px 2px; }}
QLabel#muted {{ color: {muted}; }}
QLabel#refused {{ color: {refused}; }}
QLabel#attention {{ color: {attention}; }}
QLabel#done {{ color: {done}; }}
QListWidget#sections {{ border: none; background: {window}; outline: none; }}
QListWidget#sections::item {{ padding: 9px 12px; border-radius: 4px; }}
QListWidget#sections::item:selected {{ background: {accent}; color: {on_accent}; }}
QFrame#side {{ background: {window}; border-right: 1px solid {border}; }}
QComboBox, QAbstractSpinBox {{
    min-height: 24px; border: 1px solid {border}; border-radius: 3px; padding: 1px 6px; background: {base};
    selection-background-color: {accent}; selection-color: {on_accent};
}}
QComboBox:focus, QAbstractSpinBox:focus {{ border: 2px solid {link}; padding: 0 5px; }}
QComboBox:disabled, QAbstractSpinBox:disabled {{ color: {muted}; background: {window}; }}
QComboBox::drop-down {{
    subcontrol-origin: border; subcontrol-position: center right; width: 1.7em; border: none;
}}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
    subcontrol-origin: border; width: 1.7em; border: none; background: transparent;
}}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; }}
QComboBox::down-arrow, QAbstractSpinBox::down-arrow {{ image: url(:/slr/down.svg); width: 0.8em; height: 0.8em; }}
QAbstractSpinBox::up-arrow {{ image: url(:/slr/up.svg); width: 0.8em; height: 0.8em; }}
QScrollBar {{ background: {window}; border: none; }}
QScrollBar:vertical {{ width: 14px; }}
QScrollBar:horizontal {{ height: 14px; }}
QScrollBar::handle {{ background: {border}; border: 3px solid {window}; border-radius: 6px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::handle:vertical {{ min-height: 30px; }}
QScrollBar::handle:horizontal {{ min-width: 30px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QToolButton {{ padding: 4px 8px; min-width: 24px; min-height: 24px; }}
QToolButton#close_message {{ padding: 0; }}
QTableView {{
    gridline-color: {bar_ground}; alternate-background-color: {alternate};
    border: 1px solid {border}; border-radius: 3px; outline: none;
}}
QTableView:focus {{ border: 2px solid {link}; }}
QTableView::item {{ padding: 0 8px; }}
QTableView::item:selected {{ background: {accent}; color: {on_accent}; }}
QCheckBox::indicator, QTableView::indicator, QListWidget::indicator, QRadioButton::indicator {{
    width: 1.1em; height: 1.1em; border: 1px solid {border}; background: {base};
}}
QRadioButton::indicator {{ border-radius: 0.55em; }}
QCheckBox::indicator:checked, QTableView::indicator:checked, QListWidget::indicator:checked {{
    background: {accent}; border: 1px solid {text}; image: url(:/slr/tick.svg);
}}
QRadioButton::indicator:checked {{
    border: 1px solid {text}; background: qradialgradient(cx: 0.5, cy: 0.5, fx: 0.5, fy: 0.5, radius: 0.5,
        stop: 0 {link}, stop: 0.5 {link}, stop: 0.6 {base}, stop: 1 {base});
}}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {link}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {link}; }}
QCheckBox, QRadioButton {{ min-height: 24px; spacing: 8px; }}
QHeaderView::section {{ padding: 5px 11px; border: none; border-bottom: 1px solid {border}; background: {window}; }}
"""
