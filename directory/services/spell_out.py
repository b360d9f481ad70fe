"""Short codes for programs, so that a link fits into a text message and can be read out."""

import re
from dataclasses import dataclass

from directory.store import listings
from directory.store.database import Database

CODE = re.compile(r"[0-9a-f]{12}")


def code_of(listing_id: str) -> str:
    """The short code of a listing: the first twelve digits of its id."""
    return listing_id.replace("-", "")[:12]


@dataclass(frozen=True, slots=True)
class SpellerOut:
    """Spells codes out."""

    database: Database

    def __call__(self, code: str) -> str | None:
        """The id that a code stands for; None when it stands for none, or for two."""
        code = code.strip().lower()
        if not CODE.fullmatch(code):
            return None
        with self.database.read() as session:
            found = listings.beginning_with(session, f"{code[:8]}-{code[8:]}")
        return found[0] if len(found) == 1 else None
