"""Finds schools by the names people call them: `Luther Burbank High`, `burbank hs`, `Katherine Johnson`."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from rapidfuzz import fuzz, process

from directory.domain.place import Place
from directory.geo import notes
from directory.geo.entries import Entry
from directory.geo.spelling import SCHOOL_LEVELS, fold, school_words

LIKE_ENOUGH = 88.0
"""Similarity, of 100, at which a misspelt name is taken for a school's."""
SHORTEST_LONE_WORD = 6


class SchoolIndex:
    """Schools by the words of their names."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._words: dict[str, set[int]] = defaultdict(set)
        self._names: dict[str, list[int]] = defaultdict(list)
        self._entries = list(entries)
        for number, entry in enumerate(self._entries):
            words = school_words(entry.place.name)
            self._names[" ".join(words)].append(number)
            for word in words:
                self._words[word].add(number)

    def locate(self, text: str) -> Place | None:
        """The school meant, noting when others match too or the spelling was mended."""
        words = school_words(text)
        if not words:
            return None
        if exact := self._names.get(" ".join(words)):
            return self._best(exact)
        names_a_level = bool(SCHOOL_LEVELS & {*words, *fold(text).split()})
        holding = self._holding(words)
        if names_a_level:
            return self._best(holding) if holding else self._misspelt(words)
        return self._only(words, holding)

    def _holding(self, words: tuple[str, ...]) -> list[int]:
        """Schools whose names hold all the words, the shortest name first. A level alone names no school."""
        if SCHOOL_LEVELS.issuperset(words):
            return []
        found = set.intersection(*(self._words.get(word, set()) for word in words))
        return sorted(found, key=lambda number: (len(self._entries[number].place.name), number))

    def _only(self, words: tuple[str, ...], holding: list[int]) -> Place | None:
        """The one school that part of a name fits; a lone word has to be what people call a high school by."""
        if len(holding) != 1:
            return None
        place = self._entries[holding[0]].place
        if len(words) == 1 and not _is_called(words[0], school_words(place.name)):
            return None
        return notes.noted(place, notes.SIMILAR_NAME, place.name)

    def _misspelt(self, words: tuple[str, ...]) -> Place | None:
        hit = process.extractOne(" ".join(words), self._names.keys(), scorer=fuzz.ratio, score_cutoff=LIKE_ENOUGH)
        if hit is None:
            return None
        place = self._best(self._names[hit[0]])
        return notes.noted(place, notes.SIMILAR_NAME, place.name)

    def _best(self, numbers: list[int]) -> Place:
        place = self._entries[numbers[0]].place
        return notes.noted(place, notes.SEVERAL_SCHOOLS, place.district) if len(numbers) > 1 else place


def _is_called(word: str, name: tuple[str, ...]) -> bool:
    """Whether a high school is called by one long word, the last of its proper name: `mcclatchy`, `sheldon`."""
    return len(word) >= SHORTEST_LONE_WORD and (word, "high") in pairwise(name)
