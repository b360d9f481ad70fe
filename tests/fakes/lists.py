"""Lists of families in memory, with the codes of the real ones."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import count

from directory.domain.saved_list import SavedList, make_code, read_code
from directory.services.limit_tries import TooManyTriesError

LAST_DAY = date(2027, 2, 21)
GUESSES = 30


@dataclass
class FakeLists:
    """Knows some listings; lets nobody guess more than thirty times."""

    known: set[str]
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    wrong: int = 0
    numbers: count = field(default_factory=lambda: count(10**12, 10**9 + 7))

    def save(self, code: str, listing_ids: Sequence[str], visitor: str) -> str:
        """Add what is known."""
        wanted = [listing_id for listing_id in listing_ids if listing_id in self.known]
        if not wanted:
            return ""
        code = read_code(code) if read_code(code) in self.lists else make_code(next(self.numbers))
        self.lists[code] = tuple(dict.fromkeys([*self.lists.get(code, ()), *wanted]))
        return code

    def open(self, code: str, visitor: str) -> SavedList | None:
        """The list of a code."""
        if read_code(code) and read_code(code) not in self.lists:
            self.wrong += 1
            if self.wrong > GUESSES:
                raise TooManyTriesError
        ids = self.lists.get(read_code(code))
        return SavedList(ids, LAST_DAY) if ids is not None else None

    def remove(self, code: str, listing_id: str) -> None:
        """Take a listing off."""
        self.lists[read_code(code)] = tuple(kept for kept in self.lists[read_code(code)] if kept != listing_id)

    def delete(self, code: str) -> None:
        """Forget a list."""
        self.lists.pop(read_code(code), None)
