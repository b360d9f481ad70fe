"""Listings that may be the same program: compared only with those that share a phone, a street or a name in a ZIP."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from directory.domain.listing import Kind, Listing
from importers.keys import fold
from importers.plan import LikelyDuplicate

# What the parts weigh, out of 100. Tried on the real files: equal names alone say nothing, with a place they do.
NAME_WEIGHT, PHONE_WEIGHT, STREET_WEIGHT = 70, 15, 15
LIKELY = 82.0
SIMILAR_NAME = 80.0
SIMILAR_WORDS = 70.0
# A block this large (a hotline, a hospital's switchboard) tells nothing, and comparing it would take the time.
MAX_BLOCK = 40
_NUMERALS = frozenset({"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"})


@dataclass(frozen=True, slots=True)
class _Traits:
    """What of a listing is compared, folded once."""

    listing: Listing
    row: int
    name: str
    numbers: frozenset[str]
    street: str
    house: str
    phones: frozenset[str]

    def blocks(self) -> Iterator[tuple[str, ...]]:
        """The groups in which its duplicates are looked for."""
        address = self.listing.location.address if self.listing.location else None
        for digits in self.phones:
            yield "phone", digits
        if self.street:
            yield "street", self.house, self.street[:16]
        first = self.name.partition(" ")[0]
        yield "name", first, address.postal_code if address else ""


def likely_duplicates(
    new: Sequence[tuple[int, Listing]], file: Sequence[tuple[int, Listing]], known: Iterable[Listing]
) -> tuple[LikelyDuplicate, ...]:
    """Pairs of a new or changed listing and another of the file or of what is known; each pair once, best first."""
    fresh = {row for row, _ in new}
    blocks: dict[tuple[str, ...], list[_Traits]] = defaultdict(list)
    for other in known:
        _enter(blocks, _traits(0, other))
    found: list[LikelyDuplicate] = []
    for row, listing in file:
        traits = _traits(row, listing)
        if listing.kind is not Kind.PROGRAM:
            continue
        candidates = _candidates(blocks, traits)
        found.extend(pair for other in candidates if fresh & {row, other.row} and (pair := _compare(traits, other)))
        _enter(blocks, traits)
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.row)))


def _enter(blocks: dict[tuple[str, ...], list[_Traits]], traits: _Traits) -> None:
    if traits.listing.kind is Kind.PROGRAM:
        for block in traits.blocks():
            blocks[block].append(traits)


def _candidates(blocks: dict[tuple[str, ...], list[_Traits]], traits: _Traits) -> list[_Traits]:
    unique = {
        id(other): other
        for block in traits.blocks()
        if len(members := blocks.get(block, ())) <= MAX_BLOCK
        for other in members
    }
    return list(unique.values())


def _compare(one: _Traits, other: _Traits) -> LikelyDuplicate | None:
    if one.numbers != other.numbers or one.listing.key == other.listing.key:
        return None
    if one.street and other.street and not _same_street(one, other):
        return None
    name = fuzz.token_sort_ratio(one.name, other.name, score_cutoff=SIMILAR_NAME)
    if not name or not _differ_in_spelling_only(one.name, other.name):
        return None
    same_phone = bool(one.phones & other.phones)
    same_street = bool(one.street and other.street)
    score = name * NAME_WEIGHT / 100 + PHONE_WEIGHT * same_phone + STREET_WEIGHT * same_street
    if score < LIKELY:
        return None
    shared = ("name", *(("phone",) if same_phone else ()), *(("street",) if same_street else ()))
    return LikelyDuplicate(one.row, one.listing, other.listing, round(score, 1), shared)


def _differ_in_spelling_only(one: str, other: str) -> bool:
    """Whether the words only one name has are alike ("comunity"), or only one name has any; "ARISE" is not "OASIS"."""
    mine, yours = set(one.split()), set(other.split())
    mine_only, yours_only = " ".join(sorted(mine - yours)), " ".join(sorted(yours - mine))
    return not mine_only or not yours_only or fuzz.ratio(mine_only, yours_only) >= SIMILAR_WORDS


def _same_street(one: _Traits, other: _Traits) -> bool:
    return one.house == other.house and fuzz.token_set_ratio(one.street, other.street) >= 85


def _traits(row: int, listing: Listing) -> _Traits:
    name = fold(listing.name)
    street = fold(listing.location.address.street) if listing.location else ""
    numbers = frozenset(word for word in name.split() if word.isdigit() or word in _NUMERALS)
    house = next((word for word in street.split() if word[:1].isdigit()), "")
    return _Traits(listing, row, name, numbers, street, house, frozenset(phone.digits for phone in listing.phones))
