"""How hard a text is to read, as the school grade that reads it with ease; our ceiling for families is grade 6.

English is measured by Flesch and Kincaid (grade = 0.39 words a sentence + 11.8 syllables a word - 15.59), Spanish by
Fernández Huerta (ease = 206.84 - 60 syllables a word - 1.02 words a sentence), whose levels are put on the same scale.
Both know only lengths: a low grade does not prove that a text is clear, a high one nearly always proves it is not.
"""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

CEILING = 6.0

_SENTENCE_ENDS = re.compile(r"[.!?:;…]+(?=\s|$)|\n+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_SPLIT_VOWELS = re.compile(
    r"ia(?!l\b|n\b|g)|io(?!u|n|r)|(?<![ct])iou|ii|iu|eo(?!u|n|p)|eas?\b|ua(?!r|g)|uo(?!r)|[aeiouy]ing\b"
)
_SILENT = re.compile(
    r"(?<=[^laeiouy])e\b|(?<=[aeiouy]l)e\b|(?<=[^tdiaeouy])e(?=d\b)|(?<=[^sxzcgihaeouy])e(?=s\b)"
    r"|(?<=[^aeiouy])e(?=(?:ly|ty|thing|one|less|work|givers?)\b)"
)
_SPANISH_NUCLEUS = re.compile(r"[iuü]?[aeoáéó][iuy]?|[iuíúü]{1,2}y?|y(?![aeiouáéíóú])")
_HIATUS = re.compile(r"[aeoáéó](?=[íú])|[íú](?=[aeo])|(?<=[gq])u(?=[eiéí])")

EASE_GRADES = ((100, 3.0), (90, 4.0), (80, 5.0), (70, 6.0), (60, 8.0), (50, 11.0), (30, 14.0), (0, 17.0))
"""Fernández Huerta's levels: at an ease of 90 a text is read in grade 4, at 80 in 5, at 70 in 6, at 60 in 8."""


def grade(text: str, language: str, exempt: Iterable[str] = ()) -> float:
    """The grade of a text in English (`en`) or Spanish (`es`), 0 for one without words.

    `exempt` are words that cannot be said more simply, as names and `Medi-Cal`; they count as short ones.
    """
    short = {word.casefold() for term in exempt for word in _WORD.findall(term)}
    sentences = [words for part in _SENTENCE_ENDS.split(text) if (words := _WORD.findall(part.casefold()))]
    total = sum(map(len, sentences))
    if not total:
        return 0.0
    syllables_in = MEASURES[language]
    syllables = sum(1 if word in short else syllables_in(word) for words in sentences for word in words)
    return GRADES[language](total / len(sentences), syllables / total)


def english_syllables(word: str) -> int:
    """How many syllables an English word has, near enough."""
    heard = _SILENT.sub("", word.replace("'", "").replace("’", ""))
    return max(1, len(_VOWELS.findall(heard)) + len(_SPLIT_VOWELS.findall(heard)))


def spanish_syllables(word: str) -> int:
    """How many syllables a Spanish word has."""
    return max(1, len(_SPANISH_NUCLEUS.findall(_HIATUS.sub(_apart, word))))


def _apart(found: re.Match[str]) -> str:
    return "" if found[0] == "u" else f"{found[0]} "


def _flesch_kincaid(words: float, syllables: float) -> float:
    return max(0.0, 0.39 * words + 11.8 * syllables - 15.59)


def _fernandez_huerta(words: float, syllables: float) -> float:
    ease = 206.84 - 60 * syllables - 1.02 * words
    for (easier, low), (harder, high) in pairwise(EASE_GRADES):
        if ease > harder:
            return low + (high - low) * max(0.0, easier - ease) / (easier - harder)
    return EASE_GRADES[-1][1]


MEASURES: dict[str, Callable[[str], int]] = {"en": english_syllables, "es": spanish_syllables}
GRADES: dict[str, Callable[[float, float], float]] = {"en": _flesch_kincaid, "es": _fernandez_huerta}
