"""Phone cells: several numbers, extensions, labels, short numbers, text lines and placeholders, all in one text."""

import re
from collections.abc import Iterator
from functools import lru_cache

import phonenumbers

from directory.domain.listing import Phone
from importers.normalise.parsed import CACHED, Fault, Parsed
from importers.normalise.text import is_blank

NUMBER = r"(?<![\d.])(?:\+?1[\s.-]*)?\(?\d{3}\)?[\s./-]*\d{3}[\s.-]*\d{4}(?!\d)"
SHORT_NUMBERS = frozenset({"211", "311", "411", "511", "611", "711", "811", "911", "988"})
KINDS = (
    ("fax", "fax"),
    ("tty", "textphone"),
    ("tdd", "textphone"),
    ("video", "video"),
    ("text", "text"),
    ("sms", "text"),
)

_TOKEN = re.compile(
    rf"""
    \btext\s+(?P<word>[^;()\d]{{1,40}}?(?:\s*\([^)]*\))?)\s+to\s+(?P<sms>{NUMBER}|\d{{3}}-\d{{3}}(?![\d-])|\d{{5,6}}(?!\d))
    | \btext\s+(?P<line>\d{{5,6}}(?!\d))
    | (?P<vanity>(?<![\w-])(?:1-)?\d{{3}}-(?:[A-Z]{{7}}|[A-Z]{{3}}-[A-Z]{{4}}|\d{{3}}-[A-Z]{{4}})(?![\w-]))
    | (?P<number>{NUMBER})
    | (?P<short>(?<![\d.-])(?:[2-8]11|911|988)(?![\d-]))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_EXTENSION = re.compile(r"\s*,?\s*(?:ext(?:ension)?\b\.?|x|#)\s*:?\s*(\d{1,7})\b", re.IGNORECASE)
_OPTION = re.compile(r"\s*,?\s*(?:then\s+)?((?:option|opt\.?|press)\s*\d)\b", re.IGNORECASE)
_PARENTHESES = re.compile(r"\s*\(([^()]*[^\W\d][^()]*)\)")
_JOINING = r"\bor\b|\band\b|\balso\b|\bcall\b|\bphone\b|\btel\b"
_JOINERS = re.compile(rf"^(?:[\s,/&.:|-]|{_JOINING})+|(?:[\s,/&.:|(-]|{_JOINING})+$", re.IGNORECASE)
_EXCEL_FLOAT = re.compile(r"(\d{10,11})\.0+")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?E\+?\d+", re.IGNORECASE)
_LETTERS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_MAX_LABEL_WORDS = 5


@lru_cache(maxsize=CACHED)
def parse_phones(text: str) -> Parsed[tuple[Phone, ...]]:
    """All numbers of a cell with their labels; words that belong to none are left over."""
    if is_blank(text):
        return Parsed(())
    if _SCIENTIFIC.fullmatch(text):
        sentence = f"“{text}” was shortened by a spreadsheet; format the column as text and type the number again."
        return Parsed((), (Fault("mangled_number", sentence, text),), text)
    reader = _Reader(_EXCEL_FLOAT.sub(r"\1", text))
    return reader.result()


def find_numbers(text: str) -> tuple[str, ...]:
    """Every ten-digit number in a text, as digits."""
    found = (re.sub(r"\D", "", match.group()) for match in re.finditer(NUMBER, text))
    return tuple(digits[-10:] for digits in found)


class _Reader:
    """Walks through the numbers of one cell and shares the words between them out as labels."""

    def __init__(self, text: str) -> None:
        self.text = text.replace("–", "-").replace("—", "-").replace("\u2011", "-")
        self.phones: list[Phone] = []
        self.faults: list[Fault] = []
        self.leftover: list[str] = []

    def result(self) -> Parsed[tuple[Phone, ...]]:
        """The phones in the order they stand, the same number once."""
        end = 0
        for match in self._tokens():
            before = self._label_before(self.text[end : match.start()])
            end = self._read(match, before)
        self._leave(self.text[end:])
        leftover = "; ".join(self.leftover)
        if leftover:
            sentence = f"“{leftover}” is not a phone number; it was kept as text. Write numbers like (916) 555-0100."
            self.faults.append(Fault("phone_text", sentence, leftover))
        unique = {(phone.digits, phone.extension): phone for phone in reversed(self.phones)}
        return Parsed(tuple(reversed(unique.values())), tuple(self.faults), leftover)

    def _tokens(self) -> Iterator[re.Match[str]]:
        return _TOKEN.finditer(self.text)

    def _read(self, match: re.Match[str], before: str) -> int:
        end, extension, after = self._after(match.end())
        number = match["sms"] or match["line"] or match["number"] or match["short"] or match["vanity"]
        digits = re.sub(r"\D", "", number.upper().translate(_LETTERS) if match["vanity"] else number)
        labels = [before, match["vanity"] or "", f"text {match['word']}" if match["word"] else "", after]
        if match["word"] and after.casefold() == "text":
            labels.pop()
        label = ", ".join(filter(None, labels))
        national, fault = national_form(digits, number)
        if fault:
            self.faults.append(fault)
        if national:
            kind = "text" if match["sms"] or match["line"] else _kind(label)
            self.phones.append(Phone(national, extension, label, kind))
        elif fault and fault.code != "placeholder_phone":
            self.leftover.append(number)
        return end

    def _after(self, end: int) -> tuple[int, str, str]:
        extension, labels = "", []
        if found := _EXTENSION.match(self.text, end):
            extension, end = found[1], found.end()
        if found := _OPTION.match(self.text, end):
            labels.append(found[1])
            end = found.end()
        if found := _PARENTHESES.match(self.text, end):
            inside = found[1]
            # A number in the parentheses is a phone of its own, or the same one spelled out.
            if not _TOKEN.search(inside):
                labels.append(inside.strip())
                end = found.end()
        return end, extension, ", ".join(labels)

    def _label_before(self, gap: str) -> str:
        *others, last = re.split(r"[;\n]", gap)
        for part in others:
            self._leave(part)
        label = _JOINERS.sub("", last).strip(" ()")
        if len(label.split()) <= _MAX_LABEL_WORDS and not any(ch.isdigit() for ch in label):
            return label
        self._leave(label)
        return ""

    def _leave(self, part: str) -> None:
        words = _JOINERS.sub("", part).strip(" ;()\n")
        if self.phones and words and len(words.split()) <= _MAX_LABEL_WORDS and part[:1] == " " and words.isascii():
            last = self.phones[-1]
            if not last.label and not any(ch.isdigit() for ch in words):
                self.phones[-1] = Phone(last.number, last.extension, words, _kind(words))
                return
        if words:
            self.leftover.append(words)


def national_form(digits: str, shown: str) -> tuple[str, Fault | None]:
    """The number as Americans write it, or nothing and the fault that keeps it out."""
    if digits in SHORT_NUMBERS or (len(digits) in (5, 6)):
        return digits, None
    digits = digits[1:] if len(digits) == 11 and digits.startswith("1") else digits
    if len(set(digits)) == 1 or digits in ("1234567890", "0123456789"):
        sentence = f"“{shown}” is a placeholder, not a number; it was left out. Find the number or empty the cell."
        return "", Fault("placeholder_phone", sentence, shown)
    if not is_real(digits):
        sentence = f"“{shown}” cannot be a US number (no such area code or exchange); it was kept as text. Check it."
        return "", Fault("bad_phone", sentence, shown)
    return f"({digits[:3]}) {digits[3:6]}-{digits[6:]}", None


@lru_cache(maxsize=CACHED)
def is_real(digits: str) -> bool:
    """Whether ten digits can be a number in the North American plan."""
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(digits, "US"))
    except phonenumbers.NumberParseException:
        return False


def _kind(label: str) -> str:
    plain = label.casefold()
    if "voice" in plain:
        return "voice"
    return next((kind for word, kind in KINDS if re.search(rf"\b{word}", plain)), "voice")
