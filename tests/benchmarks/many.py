"""Any number of listings that look like the real ones, always the same, for benchmarks and tests of scale.

The first are the bundled listings. Every further round of them is “the same programs in another county”: other
organizations, towns, streets, points and house phones, and sentences of two programs with the same need mixed, so
that cards, vocabulary and the length of postings grow the way they would. All of it is made up; none may be shown to
anybody.
"""

import functools
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, islice

from directory import resources
from directory.domain.eligibility import ResidenceRule
from directory.domain.listing import Address, Listing, ListingKey, Phone, ServiceArea, Text
from directory.domain.place import Point
from directory.reference import Reference
from directory.search.document import Document, document_of
from directory.wiring import BUNDLED
from importers.pipeline import make_plan, recognise_or_explain
from importers.read import read_path

FEED = "many"
SEED = 2026
HOME = "Sacramento"
AT_HOME = 3
"""Every third round stays in Sacramento County, the others go to a county of California each."""
SYLLABLES = ("al", "ber", "ca", "dor", "el", "fan", "gar", "hol", "in", "ja", "ker", "lo", "mar", "nor", "os", "pel",
             "qui", "ros", "san", "tor", "ul", "ver", "wel", "xi", "yor", "zan")  # fmt: skip
STREETS = ("Street", "Avenue", "Way", "Road", "Boulevard", "Drive", "Court", "Lane")
SPREAD_DEGREES = 0.02


@dataclass(frozen=True, slots=True)
class Town:
    """A ZIP of California, with its middle."""

    postal_code: str
    city: str
    county: str
    point: Point


def listings(wanted: int, seed: int = SEED) -> Iterator[Listing]:
    """So many listings, one at a time; the first thousand of a million are those of a thousand."""
    return islice(_endless(seed), wanted)


def documents(wanted: int, seed: int = SEED) -> Iterator[Document]:
    """The same as search documents."""
    needs = reference().needs
    return (document_of(listing, needs, revision=1) for listing in listings(wanted, seed))


@functools.cache
def reference() -> Reference:
    """The files of `data/`, read once."""
    return Reference(resources.folder("data"))


@functools.cache
def bundled() -> tuple[Listing, ...]:
    """The bundled listings as the importers read them, in an order that mixes their files."""
    found: list[Listing] = []
    for name in BUNDLED:
        content = read_path(resources.folder("data") / "seed" / f"{name}_programs.csv")
        known = frozenset(reference().needs.by_slug)
        plan = make_plan(content, recognise_or_explain(content.header), f"bundled-{name}", {}, known)
        found += [item.listing for item in plan.added]
    random.Random(SEED).shuffle(found)
    return tuple(found)


@functools.cache
def towns() -> dict[str, tuple[Town, ...]]:
    """The ZIPs of each county of California where people live."""
    found: defaultdict[str, list[Town]] = defaultdict(list)
    for name in ("postal_codes.csv", "california_postal_codes.csv"):
        for row in reference().table("places", name):
            if row.get("type", "STANDARD") == "STANDARD":
                point = Point(float(row["lat"]), float(row["lon"]))
                found[row["county"]].append(Town(row["zip"], row["city"], row["county"], point))
    return {county: tuple(members) for county, members in found.items()}


def _endless(seed: int) -> Iterator[Listing]:
    originals = bundled()
    for number, original in enumerate(originals):
        yield replace(original, key=_key(number))
    alike = _by_first_need(originals)
    counties = sorted(towns())
    number = len(originals)
    for turn in count(1):
        chance = random.Random(seed * 1_000_003 + turn)
        county = HOME if turn % AT_HOME == 0 else chance.choice(counties)
        places = towns()[county]
        round_name = _coined(chance)
        for original in originals:
            other = chance.choice(alike[original.needs[:1]])
            moved = _moved(original, other, chance, chance.choice(places), round_name)
            yield replace(moved, key=_key(number))
            number += 1


def _key(number: int) -> ListingKey:
    return ListingKey(FEED, f"M{number:07}")


def _by_first_need(originals: Iterable[Listing]) -> dict[tuple[str, ...], list[Listing]]:
    found: defaultdict[tuple[str, ...], list[Listing]] = defaultdict(list)
    for listing in originals:
        found[listing.needs[:1]].append(listing)
    return found


def _moved(listing: Listing, other: Listing, chance: random.Random, town: Town, round_name: str) -> Listing:
    """A listing in another town, run by another organization; agencies with several sites stay together."""
    name = f"{listing.name}, {town.city}" if chance.random() < 0.5 else f"{_coined(chance)} {listing.name}"
    return replace(
        listing,
        organization=replace(listing.organization, name=f"{round_name} {listing.organization.name}"),
        name=name,
        descriptions=_mixed(listing.descriptions, other, chance),
        location=replace(
            listing.location,
            address=_address(listing.location.address, town, chance),
            point=_near(town.point, chance) if listing.location.address.postal_code else None,
        )
        if listing.location
        else None,
        service_areas=tuple(ServiceArea(_area(area.name, town)) for area in listing.service_areas),
        eligibility=tuple(
            replace(rule, areas=tuple(_area(name, town) for name in rule.areas))
            if isinstance(rule, ResidenceRule)
            else rule
            for rule in listing.eligibility
        ),
        phones=tuple(_pretend(phone, chance) for phone in listing.phones),
    )


def _mixed(texts: Sequence[Text], other: Listing, chance: random.Random) -> tuple[Text, ...]:
    """Half of the descriptions gain the last sentence of another program for the same need."""
    if chance.random() < 0.5:
        return tuple(texts)
    last = {text.language: text.text.rstrip(".").rpartition(". ")[2] for text in other.descriptions}
    return tuple(replace(text, text=f"{text.text} {last.get(text.language, '')}.".strip()) for text in texts)


def _address(address: Address, town: Town, chance: random.Random) -> Address:
    street = f"{chance.randrange(100, 9900)} {_coined(chance)} {chance.choice(STREETS)}" if address.street else ""
    return replace(address, street=street, city=town.city, postal_code=town.postal_code)


def _area(name: str, town: Town) -> str:
    return f"{town.county} County" if name == f"{HOME} County" else name


def _near(point: Point, chance: random.Random) -> Point:
    return Point(
        round(point.latitude + chance.gauss(0, SPREAD_DEGREES), 6),
        round(point.longitude + chance.gauss(0, SPREAD_DEGREES), 6),
    )


def _pretend(phone: Phone, chance: random.Random) -> Phone:
    """Numbers of which none is anybody's; 211 and its like stay."""
    return replace(phone, number=f"(916) 555-01{chance.randrange(100):02}") if len(phone.digits) > 3 else phone


def _coined(chance: random.Random) -> str:
    """A name that is nobody's: short ones come up often, long ones hardly twice."""
    return "".join(chance.choices(SYLLABLES, k=chance.choice((2, 2, 3, 3, 4)))).capitalize()
