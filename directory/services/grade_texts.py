"""Grade the texts of listings, for those who edit them: which are too hard to read, the hardest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from directory.domain.listing import Kind, Listing
from directory.domain.reading import CEILING, MEASURES, grade
from directory.store import listings
from directory.store.database import Database


@dataclass(frozen=True, slots=True)
class GradedText:
    """One description of a listing and the school grade that reads it with ease."""

    grade: float
    language: str
    code: str
    name: str
    text: str

    @property
    def is_hard(self) -> bool:
        """Whether it is above what every family can read."""
        return self.grade > CEILING


def graded(offered: Iterable[Listing], plain_terms: frozenset[str]) -> Iterator[GradedText]:
    """Every description in a language we can measure."""
    for listing in offered:
        for text in listing.descriptions:
            if text.language in MEASURES:
                level = grade(text.text, text.language, plain_terms)
                yield GradedText(level, text.language, listing.key.code, listing.name, text.text)


@dataclass(frozen=True, slots=True)
class TextGrader:
    """Reads every active listing once."""

    database: Database
    plain_terms: frozenset[str]

    def __call__(self) -> list[GradedText]:
        """The texts that are too hard, the hardest first."""
        with self.database.read() as session:
            offered = [listing for listing in listings.active(session) if listing.kind is not Kind.SCHOOL]
        hard = (text for text in graded(offered, self.plain_terms) if text.is_hard)
        return sorted(hard, key=lambda text: -text.grade)
