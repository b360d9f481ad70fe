"""Languages a program can serve, as ISO 639 codes, each with how it is spoken."""

import re
from functools import lru_cache

from directory.domain.listing import LanguageSupport, Support
from importers.normalise.parsed import CACHED, Fault, Parsed
from importers.normalise.text import is_blank, one_line

ANY = "mul"
_NAMES = {
    "am": "amharic", "ar": "arabic", "ase": "american sign language|asl", "bg": "bulgarian", "bn": "bengali",
    "ceb": "cebuano|visayan", "cmn": "mandarin", "cs": "czech", "de": "german", "el": "greek", "en": "english|inglés",
    "es": "spanish|español|espanol", "fa": "farsi|persian", "fil": "filipino", "fj": "fijian", "fr": "french",
    "gu": "gujarati", "haw": "hawaiian", "hbs": "serbo-croatian", "he": "hebrew", "hi": "hindi", "hmn": "hmong",
    "ht": "haitian creole", "hy": "armenian", "id": "indonesian", "ilo": "ilocano", "it": "italian",
    "ium": "mien|iu mien|iu-mien", "ja": "japanese", "kar": "karen", "km": "khmer|cambodian", "ko": "korean",
    "kro": "kru", "ku": "kurdish", "lo": "lao|laotian", "lt": "lithuanian", "mh": "marshallese", "mix": "mixteco",
    "mn": "mongolian", "my": "burmese", "ne": "nepali", "pa": "punjabi", "pl": "polish", "prs": "dari",
    "ps": "pashto", "pt": "portuguese", "ro": "romanian", "ru": "russian", "rw": "kinyarwanda", "sa": "sanskrit",
    "sm": "samoan", "so": "somali", "sv": "swedish", "sw": "swahili", "ta": "tamil", "te": "telugu", "th": "thai",
    "ti": "tigrinya", "tl": "tagalog", "to": "tongan", "tr": "turkish", "uk": "ukrainian", "ur": "urdu",
    "uz": "uzbek", "vi": "vietnamese", "yue": "cantonese", "zh": "chinese",
    ANY: "any|all languages|any language",
}  # fmt: skip
CODES = {name: code for code, names in _NAMES.items() for name in names.split("|")}
_SUPPORT = {
    "staff": Support.STAFF,
    "interpreter": Support.INTERPRETER,
    "interpreters": Support.INTERPRETER,
    "unknown": Support.UNKNOWN,
}
_INTERPRETERS = re.compile(
    r"(?:free |use of )?(?:interpret(?:er|ers|ing|ation)|language)(?: services?| help| line)?(?: provided)?"
    r"(?: (?:available|provided))?(?: (?:for|in) (?:languages other than english|other languages|(?:all|many) languages"
    r"|more than \d+ languages))?",
    re.IGNORECASE,
)
_ON_REQUEST = re.compile(
    r"(?:and )?other(?: languages)?(?: available)?(?: (?:up)?on request)|multilingual"
    r"|(?:many|multiple|more than \d+) languages",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?P<name>[^()]+?)\s*\((?P<note>[^()]*)\)")


@lru_cache(maxsize=CACHED)
def parse_languages(text: str) -> Parsed[tuple[LanguageSupport, ...]]:
    """Every language of a cell; words that name no language we know are left over."""
    text = one_line(text)
    if is_blank(text):
        return Parsed(())
    found: dict[str, LanguageSupport] = {}
    leftover: list[str] = []
    # What follows a comma belongs together when it ends in "cultural specialty", which is no language.
    for part in re.split(r"\s*[;,]\s*", text):
        supported = _one(part.rstrip(" ."))
        if supported is None:
            leftover.append(part)
        elif supported.code not in found:
            found[supported.code] = supported
    if not leftover:
        return Parsed(tuple(found.values()))
    rest = "; ".join(leftover)
    sentence = f"“{rest}” is not a language we know; it was kept as text. Write “Spanish (staff); any (interpreter)”."
    return Parsed(tuple(found.values()), (Fault("unknown_language", sentence, rest),), rest)


def _one(part: str) -> LanguageSupport | None:
    if _INTERPRETERS.fullmatch(part):
        return LanguageSupport(ANY, Support.INTERPRETER)
    if _ON_REQUEST.fullmatch(part):
        return LanguageSupport(ANY)
    labelled = _LABELLED.fullmatch(part)
    name, note = (labelled["name"], labelled["note"].casefold()) if labelled else (part, "")
    plain = re.sub(r"[- ]speaking$|^and ", "", name.casefold()).strip()
    code = CODES.get(plain) or (plain if plain in CODES.values() else None)
    if code is None or (note and note not in _SUPPORT and CODES.get(note) != code):
        return None
    return LanguageSupport(code, _SUPPORT.get(note, Support.UNKNOWN))
