"""Keys that stay the same from one import to the next, for rows with an id of their own and for rows without."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from directory.domain.listing import Listing
from importers.normalise.text import words

_MAX_CODE = 120
_SHORT_FORMS = {
    "street": "st", "avenue": "ave", "av": "ave", "road": "rd", "drive": "dr", "boulevard": "blvd", "lane": "ln",
    "court": "ct", "circle": "cir", "place": "pl", "parkway": "pkwy", "highway": "hwy", "square": "sq",
    "terrace": "ter", "suite": "ste", "unit": "ste", "building": "bldg", "floor": "fl", "north": "n",
    "south": "s", "east": "e", "west": "w", "inc": "", "incorporated": "", "llc": "", "the": "",
}  # fmt: skip


@dataclass(slots=True)
class Candidate:
    """A row that became a listing: its cells, the texts that could tell it from its likes, and its code."""

    row: int
    listing: Listing
    cells: tuple[str, ...]
    told_apart_by: tuple[str, ...]
    code: str = ""


def fold(text: str) -> str:
    """A name or street for comparing: "3810 Rosin Court, Suite 170" and "3810 Rosin Ct Ste 170" are the same."""
    return " ".join(filter(None, (_SHORT_FORMS.get(word, word) for word in words(text))))


def base_code(listing: Listing) -> str:
    """The id the file gives, else one made of the name and the place (or, without a place, the first phone)."""
    if listing.key.code:
        return listing.key.code[:_MAX_CODE]
    street = listing.location.address.street if listing.location else ""
    phone = listing.phones[0].digits if listing.phones else ""
    place = fold(street) or phone
    return f"{_slug(listing.name)}-{_digest(fold(listing.name), place)}"


def assign_codes(candidates: Sequence[Candidate]) -> dict[int, int]:
    """Give every candidate its code; rows that repeat another come back as row → the row they repeat.

    Rows that share a code and differ get a suffix made of the first field that differs in all of them, so neither
    the order of rows nor a change in another column moves a key.
    """
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        candidate.code = base_code(candidate.listing)
        # Keys differ by more than case, because not every database sees the difference.
        groups[candidate.code.casefold()].append(candidate)
    repeats: dict[int, int] = {}
    for group in groups.values():
        if len(group) > 1:
            _tell_apart(group, repeats)
    return repeats


def _tell_apart(group: Sequence[Candidate], repeats: dict[int, int]) -> None:
    first_with: dict[tuple[str, ...], Candidate] = {}
    for candidate in group:
        first = first_with.setdefault(candidate.cells, candidate)
        if first is not candidate:
            repeats[candidate.row] = first.row
    different = list(first_with.values())
    if len(different) == 1:
        return
    for candidate, suffix in zip(different, _suffixes(different), strict=True):
        candidate.code = f"{candidate.code}-{suffix}"


def _suffixes(group: Sequence[Candidate]) -> list[str]:
    for values in _columns(group):
        if len(set(values)) == len(group):
            return [_digest(value) for value in values]
    return [_digest(*candidate.cells) for candidate in group]


def _columns(group: Sequence[Candidate]) -> Iterable[list[str]]:
    for at in range(len(group[0].told_apart_by)):
        yield [fold(candidate.told_apart_by[at]) for candidate in group]
    yield [" | ".join(map(fold, candidate.told_apart_by)) for candidate in group]


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(text))[:40].strip("-") or "row"


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:10]
