"""Finds known phrases in what people type: any ending, any accent, a few words in between, a slip of the finger."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extractOne

from directory.words import english_stem, plain_words, spanish_sound

WORDS_BETWEEN = 2
STEMS: dict[str, Callable[[str], str]] = {"en": english_stem, "es": spanish_sound}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand for something: a need slug, a situation or a crisis class."""

    meaning: str
    language: str
    words: str
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase found in a text, from word `start` up to (not including) word `end`."""

    phrase: Phrase
    start: int
    end: int

    @property
    def length(self) -> int:
        """How many words the phrase itself has."""
        return len(plain_words(self.phrase.words))

    def inside(self, other: "Found") -> bool:
        """Whether this is part of a longer phrase that says it better."""
        return other.start <= self.start and self.end <= other.end and self.length < other.length

    def overlaps(self, other: "Found") -> bool:
        """Whether the two share a word."""
        return self.start < other.end and other.start < self.end


class Lexicon:
    """Phrases, looked up by the stem of their first word. `known_words` are never taken for misspellings."""

    def __init__(self, phrases: Iterable[Phrase], known_words: Callable[[str], bool] = lambda word: False) -> None:
        self._by_first: dict[str, dict[str, list[tuple[tuple[str, ...], Phrase]]]] = {
            language: defaultdict(list) for language in STEMS
        }
        self.vocabulary: set[str] = set()
        for phrase in phrases:
            words = plain_words(phrase.words)
            self.vocabulary.update(words)
            stems = tuple(STEMS[phrase.language](word) for word in words)
            if stems:
                self._by_first[phrase.language][stems[0]].append((stems, phrase))
        self._long_words = tuple(sorted(word for word in self.vocabulary if len(word) >= 4))
        self.is_known = known_words
        self.corrected = lru_cache(maxsize=50_000)(self._corrected)

    def read(self, text: str) -> tuple[str, ...]:
        """The words of a text, with slips of the finger put right."""
        return tuple(self.corrected(word) for word in plain_words(text))

    def find(self, words: Sequence[str]) -> list[Found]:
        """All phrases in some words, shorter ones inside longer ones included."""
        return [
            found
            for language, stem in STEMS.items()
            for found in self._find([stem(word) for word in words], self._by_first[language])
        ]

    @staticmethod
    def _find(stems: Sequence[str], by_first: dict[str, list[tuple[tuple[str, ...], Phrase]]]) -> Iterable[Found]:
        for start, stem in enumerate(stems):
            for pattern, phrase in by_first.get(stem, ()):
                end = _end_of(pattern, stems, start)
                if end:
                    yield Found(phrase, start, end)

    def _corrected(self, word: str) -> str:
        if len(word) < 4 or word.isdigit() or word in self.vocabulary or self.is_known(word):
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


def _end_of(pattern: Sequence[str], stems: Sequence[str], start: int) -> int:
    """Where a pattern that begins at `start` ends, or 0 when its words are not all there, in order and close."""
    position = start
    for wanted in pattern[1:]:
        limit = start + len(pattern) + WORDS_BETWEEN
        position += 1
        while position < min(len(stems), limit) and stems[position] != wanted:
            position += 1
        if position >= min(len(stems), limit):
            return 0
    return position + 1
