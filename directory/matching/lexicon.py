"""Finds known phrases in what people type: any ending, any accent, a few words in between, a slip of the finger."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, product

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extractOne

from directory.words import english_stem, plain_words, spanish_sound

FEW_BETWEEN, MORE_BETWEEN = 2, 3
"""How many other words may stand inside a phrase of two words, and of more."""
PLAINLY = 3
"""Words only one language has, from which a text without any of the other is plainly in that one."""
Pattern = tuple[frozenset[str], ...]
STEMS: dict[str, Callable[[str], str]] = {"en": english_stem, "es": spanish_sound}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand for something: a need slug, a situation or a crisis class.

    A bar gives a word's place to any of several: "beat|hits me" is "beat me" and "hits me".
    """

    meaning: str
    language: str
    words: str
    strength: float = 1.0

    @property
    def places(self) -> tuple[tuple[str, ...], ...]:
        """The words of the phrase, one group of alternatives for each place."""
        return tuple(
            place
            for chunk in self.words.split()
            for place in ([tuple(plain_words(chunk))] if "|" in chunk else [(word,) for word in plain_words(chunk)])
        )

    @property
    def examples(self) -> tuple[str, ...]:
        """The phrase as somebody might say it: with the first alternative of each place, and with the last."""
        return tuple(dict.fromkeys(" ".join(place[at] for place in self.places) for at in (0, -1)))


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase found in a text, from word `start` up to (not including) word `end`."""

    phrase: Phrase
    start: int
    end: int
    length: int
    """How many words the phrase itself has."""

    def inside(self, other: "Found") -> bool:
        """Whether this is part of a longer phrase that says it better."""
        return other.start <= self.start and self.end <= other.end and self.length < other.length

    def overlaps(self, other: "Found") -> bool:
        """Whether the two share a word."""
        return self.start < other.end and other.start < self.end


ByEnds = dict[str, dict[str, list[tuple[Pattern, Phrase]]]]


class Lexicon:
    """Phrases, looked up by the stems of their first and last words.

    `dictionaries` hold the ordinary words of each language: they are never taken for misspellings, and a word of one
    language is not stemmed as if it were the other's ("came" is not "cama").
    """

    def __init__(self, phrases: Iterable[Phrase], dictionaries: Mapping[str, Container[str]] | None = None) -> None:
        self._dictionaries = dictionaries or {}
        self._by_ends: dict[str, ByEnds] = {language: defaultdict(lambda: defaultdict(list)) for language in STEMS}
        self._own_words: dict[str, set[str]] = {language: set() for language in STEMS}
        for phrase in phrases:
            places = phrase.places
            self._own_words[phrase.language].update(*places)
            pattern = tuple(frozenset(map(STEMS[phrase.language], words)) for words in places)
            for first, last in product(pattern[0], pattern[-1]) if pattern else ():
                self._by_ends[phrase.language][first][last].append((pattern, phrase))
        self._long_words = tuple(sorted(word for word in set().union(*self._own_words.values()) if len(word) >= 4))
        self.stem = lru_cache(maxsize=100_000)(self._stem)
        self.corrected = lru_cache(maxsize=50_000)(self._corrected)

    def read(self, text: str) -> tuple[str, ...]:
        """The words of a text, with slips of the finger put right."""
        return tuple(self.corrected(word) for word in plain_words(text))

    def find(self, words: Sequence[str]) -> list[Found]:
        """All phrases in some words, shorter ones inside longer ones included."""
        return [
            found for language in STEMS for found in self._find(self._stems(words, language), self._by_ends[language])
        ]

    @staticmethod
    def _find(stems: Sequence[str], by_ends: ByEnds) -> Iterable[Found]:
        for start, stem in enumerate(stems):
            by_last = by_ends.get(stem)
            if by_last is None:
                continue
            for pattern, phrase in chain.from_iterable(by_last.get(last, ()) for last in dict.fromkeys(stems[start:])):
                end = _end_of(pattern, stems, start)
                if end:
                    yield Found(phrase, start, end, len(pattern))

    def _stems(self, words: Sequence[str], language: str) -> list[str]:
        """Stems of a text; where all of it is plainly the other language, words that both share are that one's too."""
        other = next(one for one in STEMS if one != language)
        own, others = self._dictionaries.get(language, ()), self._dictionaries.get(other, ())
        foreign = sum(word in others and word not in own for word in words)
        if foreign < PLAINLY or any(word in own and word not in others for word in words):
            return [self.stem(word, language) for word in words]
        return ["" if word in others else self.stem(word, language) for word in words]

    def _knows(self, word: str, language: str) -> bool:
        return word in self._own_words[language] or word in self._dictionaries.get(language, ())

    def _stem(self, word: str, language: str) -> str:
        """The stem of a word in a language; empty for a word that plainly is another language's."""
        others = (other for other in STEMS if other != language)
        if not self._knows(word, language) and any(self._knows(word, other) for other in others):
            return ""
        return STEMS[language](word)

    def _corrected(self, word: str) -> str:
        if len(word) < 4 or word.isdigit() or any(self._knows(word, language) for language in STEMS):
            return word
        slips = 1 if len(word) < 8 else 2
        near = extractOne(
            word,
            self._long_words,
            scorer=DamerauLevenshtein.distance,
            score_cutoff=slips,
            processor=None,
        )
        return str(near[0]) if near and near[0][0] == word[0] else word


def _end_of(pattern: Pattern, stems: Sequence[str], start: int) -> int:
    """Where a pattern that begins at `start` ends, or 0 when its words are not all there, in order and close."""
    position = start
    limit = min(len(stems), start + len(pattern) + (FEW_BETWEEN if len(pattern) < 3 else MORE_BETWEEN))
    for wanted in pattern[1:]:
        position += 1
        while position < limit and stems[position] not in wanted:
            position += 1
        if position >= limit:
            return 0
    return position + 1
