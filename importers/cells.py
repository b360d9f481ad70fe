"""What happens to every cell before anybody reads it: tidy text, no formulas, no e-mail, no mixed-up letters."""

import re

from importers.normalise.parsed import Fault, Parsed
from importers.normalise.text import clean

_NUMBER_AFTER_SIGN = re.compile(r"[+-]\s*[\d.($][^=|!]*")
_EMAIL = re.compile(r"(?:mailto:)?[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_MOJIBAKE = re.compile("[ÃÂ][\u0080-\u00bf]|â(?:€|\u0080)|\ufffd")
_FORMULA_SIGNS = "=+-@\t"
_EMPTY: Parsed[str] = Parsed("")


def tidy(cell: str) -> Parsed[str]:
    """The text of a cell, safe to show and to export again, with what had to be changed."""
    text = clean(cell)
    if text[:1] == "'" and text[1:2] and text[1] in _FORMULA_SIGNS:
        text = text[1:]  # the guard that `guarded` and spreadsheets put there
    if not text:
        return _EMPTY
    faults: list[Fault] = []
    if text[0] in _FORMULA_SIGNS:
        text = _without_formula(text, faults)
    if "@" in text:
        text = _without_email(text, faults)
    if not text.isascii() and _MOJIBAKE.search(text):
        sentence = f"“{text[:60]}” has letters that were mixed up in an earlier copy; type it again from the original."
        faults.append(Fault("garbled_text", sentence, text))
    return Parsed(text, tuple(faults))


def guarded(cell: str) -> str:
    """A cell for a file that goes out: one a spreadsheet would run as a formula gets an apostrophe before it."""
    start = cell.lstrip()[:1]
    if start and (start in _FORMULA_SIGNS or cell[0] in "\t\r") and not _NUMBER_AFTER_SIGN.fullmatch(cell.strip()):
        return f"'{cell}"
    return cell


def _without_formula(text: str, faults: list[Fault]) -> str:
    if _NUMBER_AFTER_SIGN.fullmatch(text):
        return text
    rest = text.lstrip(_FORMULA_SIGNS + " ")
    if rest:
        sign = text[: len(text) - len(rest)].strip()
        sentence = (
            f"The cell begins with “{sign}”, which spreadsheets run as a formula; only the text after it was kept."
        )
        faults.append(Fault("formula", sentence, text))
    return rest


def _without_email(text: str, faults: list[Fault]) -> str:
    rest = clean(_EMAIL.sub(" ", text))
    if rest != text:
        # The address itself is not repeated in the problem: it may be a private person's.
        sentence = "The cell held an e-mail address, which the directory does not keep; it was left out."
        faults.append(Fault("email_removed", sentence))
    return rest.strip(" ;,<>")
