"""Suggest needs, programs and organizations while somebody types, so that few letters are enough."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from directory.domain.need import NeedTree
from directory.services.desk import Suggestion
from directory.store import names
from directory.store.database import Database
from directory.words import plain_words

SHORTEST, MOST_NEEDS, MOST = 2, 5, 8


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """Suggestions by their folded words, in the order they are offered."""

    entries: tuple[tuple[str, Suggestion], ...]

    @classmethod
    def of(cls, suggestions: Iterable[Suggestion]) -> "Phrasebook":
        """Each text once, the first of those that differ only in accents, case or signs."""
        entries: dict[str, Suggestion] = {}
        for suggestion in suggestions:
            entries.setdefault(_folded(suggestion.text), suggestion)
        return cls(tuple(entries.items()))

    def completing(self, typed: str, most: int) -> list[Suggestion]:
        """At most so many texts in which each word typed begins a word, first those that begin like what was typed."""
        beginning, words = _folded(typed), [f" {word}" for word in plain_words(typed)]
        if not words:
            return []
        found = [(key, entry) for key, entry in self.entries if all(word in key for word in words)]
        return [entry for _, entry in sorted(found, key=lambda pair: not pair[0].startswith(beginning))[:most]]


class Suggester:
    """Needs first, in the language of the page, then names. Names are read once and again after a change."""

    def __init__(self, database: Database, needs: NeedTree) -> None:
        self.database = database
        spoken = sorted({language for need in needs for language in need.labels})
        self._needs = {language: Phrasebook.of(_of_needs(needs, language)) for language in spoken}
        self._names: tuple[names.Version | None, Phrasebook] = (None, Phrasebook(()))

    def __call__(self, typed: str, language: str) -> Sequence[Suggestion]:
        """At most eight; none for a single letter."""
        if len(typed.strip()) < SHORTEST:
            return ()
        needs = self._needs.get(language, self._needs["en"]).completing(typed, MOST_NEEDS)
        said = {_folded(entry.text) for entry in needs}
        named = self._current().completing(typed, MOST + MOST_NEEDS)
        return (*needs, *(entry for entry in named if _folded(entry.text) not in said))[:MOST]

    def _current(self) -> Phrasebook:
        version, book = self._names
        with self.database.read() as session:
            if (newest := names.version(session)) != version:
                book = Phrasebook.of(_of_names(names.offered(session)))
                self._names = (newest, book)
        return book


def _of_needs(needs: NeedTree, language: str) -> list[Suggestion]:
    labels = [needs.label(slug, language) for slug in (*needs.top_labels, *needs.by_slug)]
    synonyms = [words for need in needs for words in need.synonyms.get(language, ())]
    return [Suggestion("need", text) for text in (*labels, *synonyms)]


def _of_names(found: Iterable[names.Name]) -> list[Suggestion]:
    pairs = list(found)
    programs = [Suggestion("program", pair.program) for pair in pairs]
    return programs + [Suggestion("organization", pair.organization) for pair in pairs]


def _folded(text: str) -> str:
    return f" {' '.join(plain_words(text))}"
