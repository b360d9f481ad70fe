"""Brings what people type and what tables say to one spelling, so that they can be compared."""

import re
import unicodedata

LONGEST = 200
"""Characters of a typed text that are looked at; no address is longer."""

_LEADING = frozenset(
    {
        "near",
        "nearby",
        "in",
        "at",
        "around",
        "by",
        "from",
        "close",
        "to",
        "the",
        "city",
        "town",
        "of",
        "i",
        "we",
        "live",
    }
)
_TRAILING = frozenset({"ca", "calif", "california", "usa", "us", "area", "neighborhood", "neighbourhood"})
_SCHOOL_WORDS = {
    "hs": "high",
    "es": "elementary",
    "elem": "elementary",
    "ms": "middle",
    "jhs": "middle",
    "mid": "middle",
    "saint": "st",
    "acad": "academy",
}
_SILENT_IN_SCHOOLS = frozenset({"school", "schools", "the", "of", "sr"})
SCHOOL_LEVELS = frozenset({"high", "elementary", "middle", "academy", "charter", "preschool", "school", "k8"})
STREET_WORDS = {
    "street": "st",
    "avenue": "ave",
    "av": "ave",
    "drive": "dr",
    "boulevard": "blvd",
    "road": "rd",
    "lane": "ln",
    "court": "ct",
    "parkway": "pkwy",
    "circle": "cir",
    "place": "pl",
    "highway": "hwy",
}
DIRECTIONS = {"north": "n", "south": "s", "east": "e", "west": "w"}


def fold(text: str) -> str:
    """Lower case, no accents or marks, words parted by single spaces: `Z'Berg  Park!` -> `zberg park`."""
    letters = text[:LONGEST].casefold()
    if not letters.isascii():
        letters = "".join(mark for mark in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(mark))
    return " ".join(re.sub(r"[^\w]+|_", " ", re.sub(r"['’.]", "", letters)).split())


def typed(text: str) -> str:
    """What somebody typed, cut to a sane length, with wide digits and odd spaces made ordinary."""
    return unicodedata.normalize("NFKC", text[:LONGEST])[:LONGEST]


def squeeze(folded: str) -> str:
    """A folded text without spaces: `elk grove` and `elkgrove` become the same."""
    return folded.replace(" ", "")


def without_small_words(folded: str) -> str:
    """A folded text without what people put around a name: `near the city of galt ca` -> `galt`."""
    words = folded.split()
    while len(words) > 1 and words[0] in _LEADING:
        words.pop(0)
    while len(words) > 1 and words[-1] in _TRAILING:
        words.pop()
    return " ".join(words)


def school_words(text: str) -> tuple[str, ...]:
    """The words that tell schools apart: `Burbank H.S.` -> (`burbank`, `high`)."""
    words = fold(text).replace("junior high", "middle").replace("jr high", "middle").replace("k 8", "k8").split()
    return tuple(_SCHOOL_WORDS.get(word, word) for word in words if word not in _SILENT_IN_SCHOOLS)


def street_words(folded: str) -> tuple[str, ...]:
    """The words of a street with short endings: `q street` -> (`q`, `st`)."""
    return tuple(STREET_WORDS.get(word) or DIRECTIONS.get(word, word) for word in folded.split())
