"""Keeping private persons out: sentences in informal notes that name one, and names that are nobody's but a person's.

Only for sources that are somebody's notes. The signs are plain ones: a common given name, or the words with which
people point at a person ("ask for ...", "... went"). Where one is found, the whole clause is withheld and reported
without repeating it; a clause too many is easily typed again, a person's name shown cannot be taken back.
"""

import re

from directory.domain.problem import Severity
from importers.normalise.given_names import GIVEN_NAMES
from importers.normalise.parsed import Fault, Parsed
from importers.normalise.text import words

_CLAUSE = re.compile(r"[^.;,\n]+[.;,\n]*")
_POINTING = re.compile(
    r"\b(?:lady|man|woman|guy|person|someone|volunteer) named\b|\b(?:ask for|talk to|speak (?:to|with)|knows)\s+[A-Z]"
    r"|\b(?:mr|mrs|ms)\.?\s+[A-Z]|\b\w+ \w+ went$|\bresidents? at (?:his|her)\b|^\s*[A-Z][a-z]+:\s*$",
)
# Beside one of these a given name belongs to a place or an organization ("Loaves and Fishes at Mary House").
_NOT_A_PERSON = frozenset(
    {
        "apartments", "association", "avenue", "blvd", "campus", "center", "centre", "chapel", "church", "clinic",
        "college", "community", "counseling", "dba", "drive", "elementary", "foundation", "health", "high", "home",
        "hospital", "hotel", "house", "housing", "inc", "llc", "ministry", "mission", "park", "place", "program",
        "school", "services", "shelter", "society", "st", "saint", "street", "village", "way",
    }
)  # fmt: skip
_TITLES = frozenset({"dds", "dmd", "do", "lcsw", "lmft", "md", "mft", "np", "phd", "psyd", "rn"})


def withhold_persons(text: str) -> Parsed[str]:
    """A note without the clauses that name a private person."""
    kept: list[str] = []
    withheld = 0
    for clause in _CLAUSE.findall(text):
        if _names_a_person(clause):
            withheld += 1
        else:
            kept.append(clause)
    if not withheld:
        return Parsed(text)
    sentence = f"{withheld} part(s) of the text seem to name a private person and were left out; see the file itself."
    return Parsed(" ".join("".join(kept).split()).strip(" ,;"), (Fault("person_withheld", sentence),))


def refuse_person(name: str, about: str) -> Fault | None:
    """An error when a listing's name is only a person's and neither a professional title nor the notes say more."""
    parts = words(name)
    if not parts or parts[0] not in GIVEN_NAMES or len(parts) > 3 or _TITLES & set(parts):
        return None
    if (_NOT_A_PERSON & set(parts)) or (_NOT_A_PERSON & set(words(about))):
        return None
    sentence = (
        "The row seems to be about a private person, who has no place in a public directory, so it was left out. "
        "If it is an organization, write its full name and what it is."
    )
    return Fault("private_person", sentence, severity=Severity.ERROR)


def _names_a_person(clause: str) -> bool:
    if _POINTING.search(clause.rstrip(" .;,")):
        return True
    parts = words(clause)
    return any(part in GIVEN_NAMES for part in parts) and not _NOT_A_PERSON & set(parts)
