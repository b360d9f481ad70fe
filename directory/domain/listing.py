"""A listing: one program of one organization at one place, with everything a family has to know (HSDS 3 terms)."""

import uuid
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache

from directory.domain.eligibility import EligibilityRule
from directory.domain.place import Point
from directory.domain.schedule import Schedule

NAMESPACE = uuid.UUID("6f0c1a5e-5d0e-5c57-9d4b-2f5f2f0a9e11")


class Kind(StrEnum):
    """What sort of thing a listing is; families are offered programs, guides and events, and search from schools."""

    PROGRAM = "program"
    SCHOOL = "school"
    GUIDE = "guide"
    EVENT = "event"


class Visibility(StrEnum):
    """How much of an address may ever leave the database."""

    FULL = "full"
    CITY = "city"
    HIDDEN = "hidden"


class ContactMode(StrEnum):
    """How help is given: at their place, by phone, online, or at the family's home."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    ONLINE = "online"
    HOME = "home"


class Support(StrEnum):
    """How a language is spoken: by staff, through an interpreter, or nobody knows."""

    STAFF = "staff"
    INTERPRETER = "interpreter"
    UNKNOWN = "unknown"


class CostKind(StrEnum):
    """What it costs a family, roughly."""

    FREE = "free"
    SLIDING = "sliding"
    INSURANCE = "insurance"
    REDUCED = "reduced"
    FEE = "fee"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """HSDS service status: only ACTIVE listings are offered."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    DEFUNCT = "defunct"
    PAUSED = "temporarily closed"


class Confidence(StrEnum):
    """How far the source can be trusted; nobody has phoned any of these."""

    VERIFIED_SOURCE = "verified-source"
    SINGLE_SOURCE = "single-source"
    OLDER_SOURCE = "older-source"
    UNCONFIRMED = "unconfirmed"


class Flag(StrEnum):
    """Facts that change how a listing is shown or handled."""

    WALK_IN = "walk_in"
    NO_ID = "no_id"
    VICTIM_SERVICE = "victim_service"
    MINOR_CAN_SELF_REFER = "minor_can_self_refer"
    HOTLINE = "hotline"
    OPEN_24H = "open_24h"
    REFERRAL_NEEDED = "referral_needed"
    YOUTH_PRIVATE = "youth_private"


class TextState(StrEnum):
    """How a text in a language came to be."""

    HUMAN = "human"
    MACHINE = "machine"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class Text:
    """A description in one language (ISO 639 code) and the state it is in."""

    language: str
    text: str
    state: TextState = TextState.HUMAN


@dataclass(frozen=True, slots=True)
class Organization:
    """Who runs the program."""

    name: str
    website: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address; every part may be empty when the source does not say."""

    street: str = ""
    city: str = ""
    state: str = "CA"
    postal_code: str = ""

    def __str__(self) -> str:
        region = " ".join(filter(None, (self.state if self.city or self.postal_code else "", self.postal_code)))
        return ", ".join(filter(None, (self.street, self.city, region)))


@dataclass(frozen=True, slots=True)
class Location:
    """Where the program is. `point_source` says how the point was found; `None` point means not geocoded."""

    address: Address
    point: Point | None = None
    point_source: str = ""
    visibility: Visibility = Visibility.FULL
    accessibility: tuple[str, ...] = ()

    @property
    def public_address(self) -> str:
        """What may be shown: all of it, the city alone, or nothing."""
        if self.visibility is Visibility.FULL:
            return str(self.address)
        return self.address.city if self.visibility is Visibility.CITY else ""

    @property
    def public_point(self) -> Point | None:
        """The point, unless showing it (or a distance to it) would give a confidential place away."""
        return self.point if self.visibility is Visibility.FULL else None


@dataclass(frozen=True, slots=True)
class Phone:
    """A number in national form ("(916) 555-0100", "988"), its extension and what it is for."""

    number: str
    extension: str = ""
    label: str = ""
    kind: str = "voice"

    @property
    def digits(self) -> str:
        """Only the digits: `9165550100`, `988`."""
        return "".join(filter(str.isdigit, self.number))


@dataclass(frozen=True, slots=True)
class LanguageSupport:
    """One language (ISO 639 code, or `mul` for any) and how it is spoken."""

    code: str
    support: Support = Support.UNKNOWN


@dataclass(frozen=True, slots=True)
class ServiceArea:
    """An area served, by the name people use ("Sacramento County", "California", "Elk Grove")."""

    name: str


@dataclass(frozen=True, slots=True)
class Cost:
    """What it costs, in the source's words and as a kind."""

    kind: CostKind = CostKind.UNKNOWN
    text: str = ""


@dataclass(frozen=True, slots=True)
class Capacity:
    """Whether there is room, as last heard; worthless after `expires_on`."""

    status: str
    note: str = ""
    updated_on: date | None = None
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the facts come from. `source_date` is YYYY, YYYY-MM or YYYY-MM-DD; `assured_on` when a person checked."""

    source: str
    source_date: str = ""
    assured_on: date | None = None
    confidence: Confidence = Confidence.SINGLE_SOURCE
    note: str = ""


@dataclass(frozen=True, slots=True)
class ListingKey:
    """What makes a listing the same one next time: the feed it came in and its key there."""

    feed: str
    code: str

    @property
    def id(self) -> str:
        """A stable UUID made from the key."""
        return _id_of(self.feed, self.code)


@lru_cache(maxsize=100_000)
def _id_of(feed: str, code: str) -> str:
    return str(uuid.uuid5(NAMESPACE, f"{feed}\x1f{code}"))


@dataclass(frozen=True, slots=True)
class Listing:
    """One program at one place."""

    key: ListingKey
    organization: Organization
    name: str
    kind: Kind = Kind.PROGRAM
    needs: tuple[str, ...] = ()
    descriptions: tuple[Text, ...] = ()
    alternate_names: tuple[str, ...] = ()
    location: Location | None = None
    phones: tuple[Phone, ...] = ()
    website: str = ""
    schedule: Schedule = field(default_factory=Schedule)
    service_areas: tuple[ServiceArea, ...] = ()
    languages: tuple[LanguageSupport, ...] = ()
    eligibility: tuple[EligibilityRule, ...] = ()
    documents: tuple[str, ...] = ()
    cost: Cost = field(default_factory=Cost)
    modes: tuple[ContactMode, ...] = ()
    flags: tuple[Flag, ...] = ()
    capacity: Capacity | None = None
    how_to_start: str = ""
    status: Status = Status.ACTIVE
    provenance: Provenance = field(default_factory=lambda: Provenance(""))
    extra: tuple[tuple[str, str], ...] = ()
    """Columns nobody could place, kept as (name, text) so that nothing is dropped."""

    @property
    def id(self) -> str:
        """Stable id of the listing (UUID)."""
        return self.key.id

    def description(self, language: str) -> Text | None:
        """The description in a language, else in English, else any."""
        by_language = {text.language: text for text in self.descriptions}
        return by_language.get(language) or by_language.get("en") or next(iter(self.descriptions), None)
