"""Text as it was meant: entities decoded, spaces tidied, shouting calmed, footnote marks taken off."""

import html
import re
import unicodedata
from functools import lru_cache

from importers.normalise.parsed import CACHED, Fault, Parsed

_ACRONYM_WORDS = (
    "AA ACC ADHC AHC ASL CAARE CADA CA CCR CG CLHF CPS CSP CVH DBA DCI DD DDN DHA DHHS DMV DOR EAH ESL FQHC GED HIV "
    "ICF IHSS II IID III IST IV KH KVIE LGBT LGBTQ LGBTQIA LLC LLP LP MD MFT NAACP NAMI NE NW OB PTA QPR RAI "
    "RCCA RN ROP RSVP RX SCOE SE SETA SHRA SMUD SNF SSI SW TAY TBS TCORE TFR TK TLCS UC UCD UCDMC USA VA VFW "
    "VII VIII VOA WIC WRC YMCA YWCA"
)
ACRONYMS = frozenset(_ACRONYM_WORDS.split())
ABBREVIATIONS = {"INC": "Inc", "CTR": "Ctr", "DR": "Dr", "ST": "St", "JR": "Jr", "SR": "Sr", "MT": "Mt", "LTD": "Ltd"}
# Spanish articles are capitals in the place names of California ("Del Paso", "La Almendra").
_SMALL = "a an and at by de for in of on or the to y"
SMALL_WORDS = frozenset(_SMALL.split())
BLANKS = frozenset({"", "-", "--", "n/a", "na", "none", "null", "nil", "tbd", "unknown", "not applicable", "no data"})

_ODD_CHARACTERS = {
    **dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\ufffc"), None),
    **dict.fromkeys(map(ord, "\u00a0\u2007\u202f\u3000"), " "),
}
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FOOTNOTE = re.compile(r"\s*[*†‡]+\s*$")
_EXCEL_FLOAT = re.compile(r"^(\d+)\.0+$")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?E\+\d+", re.IGNORECASE)
_NO_VOWEL = re.compile(r"[^AEIOUY\d]+$")


def clean(text: str) -> str:
    """The text with entities decoded and spaces tidied; line breaks stay, empty lines go."""
    if "&" in text:
        # Twice, because exported web pages often carry "&amp;amp;".
        text = html.unescape(html.unescape(text))
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_ODD_CHARACTERS)
    if "\n" not in text and "\r" not in text:
        return " ".join(text.split())
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.splitlines())))


def one_line(text: str) -> str:
    """The text on a single line."""
    return " ".join(text.split())


def is_blank(text: str) -> bool:
    """Whether the text only says that there is nothing ("n/a", "-")."""
    return text.casefold().strip(" .") in BLANKS


@lru_cache(maxsize=CACHED)
def split_list(text: str, separators: str = ";\n") -> tuple[str, ...]:
    """The parts of a list in one cell, each once, in order."""
    parts = (part.strip() for part in re.split(f"[{re.escape(separators)}]", text))
    return tuple(dict.fromkeys(part for part in parts if part))


def words(text: str) -> tuple[str, ...]:
    """The words of a text, case folded and without accents, for comparing names."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return tuple(re.findall(r"[a-z0-9]+", "".join(ch for ch in plain if not unicodedata.combining(ch))))


def proper_case(text: str) -> str:
    """A name in ALL CAPITALS as people write it ("Sacramento LGBT Center"); any other text as it is."""
    if not text.isupper() or (" " not in text and len(text) <= 4):
        return text
    positions = [match.start() for match in _WORD.finditer(text)]
    first = positions[0] if positions else 0
    return _WORD.sub(lambda match: _cased(match, is_first=match.start() == first), text)


def _cased(match: re.Match[str], *, is_first: bool) -> str:
    word = match.group()
    before, after = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    if word in ABBREVIATIONS:
        return ABBREVIATIONS[word]
    if word in ACRONYMS or _is_initial(word, before, after) or _NO_VOWEL.match(word):
        return word
    if word.casefold() in SMALL_WORDS and not is_first and _is_inside(match):
        return word.casefold()
    return _capitalised(word)


def _is_inside(match: re.Match[str]) -> bool:
    """Whether a word stands in the middle of a phrase, not at the start of one ("Clinic - The Annex")."""
    return re.search(r"[\w,.)] $", match.string[: match.start()]) is not None


def _is_initial(word: str, before: str, after: str) -> bool:
    alone = len(word) == 1 and word.casefold() not in SMALL_WORDS
    return alone or (len(word) == 1 and (after == "." or before in ("/", "-", ".")))


def _capitalised(word: str) -> str:
    head, mark, tail = word.partition("'") if "'" in word else word.partition("’")
    if head.startswith("MC") and len(head) > 4:
        return f"Mc{head[2:].capitalize()}{mark}{tail.casefold()}"
    if mark and len(head) == 1:
        return f"{head}{mark}{tail.capitalize()}"
    return f"{head.capitalize()}{mark}{tail.casefold()}"


@lru_cache(maxsize=CACHED)
def parse_name(text: str) -> Parsed[str]:
    """A name of a program or organization, without shouting and without footnote marks."""
    name = _FOOTNOTE.sub("", one_line(text))
    faults: tuple[Fault, ...] = ()
    if name != one_line(text):
        mark = one_line(text)[len(name) :].strip()
        sentence = f"The name ends in “{mark}”, the mark of a footnote that is not in the file; look up what it says."
        faults = (Fault("footnote_mark", sentence, text),)
    return Parsed(proper_case(name), faults)


def parse_code(text: str) -> Parsed[str]:
    """An id from the file. A number that a spreadsheet has shortened is no id any more."""
    code = _EXCEL_FLOAT.sub(r"\1", one_line(text))
    if not _SCIENTIFIC.fullmatch(code):
        return Parsed(code)
    sentence = f"“{code}” is an id a spreadsheet has shortened; format the column as text and fill it again."
    return Parsed("", (Fault("mangled_number", sentence, code),), code)
