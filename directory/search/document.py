"""What the index knows of a listing. Built only from what may be public: a hidden address leaves no trace here."""

from collections.abc import Callable
from dataclasses import dataclass

from directory.domain.eligibility import AgeRule, EnrollmentRule, IncomeRule, InsuranceRule, ResidenceRule
from directory.domain.listing import Address, Confidence, CostKind, Listing, Support, Visibility
from directory.domain.need import NeedTree
from directory.domain.place import Point
from directory.domain.schedule import Schedule

FOREVER_MONTHS = 2400


@dataclass(frozen=True, slots=True)
class Document:
    """The flat, searchable form of one listing.

    `point` is (latitude, longitude) in degrees or None. Ages are whole months, `under_months` exclusive.
    `max_income_percent` is a percentage of the poverty guideline (0: no rule).
    `area_rules` are names of areas or schools of which one has to be a resident or pupil.
    `checked_on` is YYYYMMDD of the last check or the source's date (0: unknown).
    `group` is equal for sites of one agency that do the same; they share one card.
    """

    id: str
    revision: int
    kind: str
    group: str
    name: str
    organization: str
    english: str
    spanish: str
    needs: tuple[str, ...] = ()
    point: tuple[float, float] | None = None
    min_months: int = 0
    under_months: int = FOREVER_MONTHS
    max_income_percent: float = 0.0
    insurance: tuple[str, ...] = ()
    area_rules: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    staff_languages: tuple[str, ...] = ()
    interpreted_languages: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    free: bool = False
    accessible: bool = False
    checked_on: int = 0
    confidence: str = Confidence.SINGLE_SOURCE.value
    tier: str = "county"
    hours: str = ""


Locate = Callable[[Address], Point | None]


def document_of(
    listing: Listing, needs: NeedTree, revision: int = 0, locate: Locate = lambda address: None
) -> Document:
    """The document of a listing, in which need labels are words like any other.

    `locate` puts an address without coordinates on the map, roughly.
    """
    return Document(
        id=listing.id,
        revision=revision,
        kind=listing.kind.value,
        group=f"{listing.organization.name.casefold()}|{','.join(listing.needs)}" if listing.needs else listing.id,
        name=" ".join((listing.name, *listing.alternate_names)),
        organization=listing.organization.name,
        english=_text(listing, needs, "en"),
        spanish=_text(listing, needs, "es"),
        needs=listing.needs,
        free=listing.cost.kind is CostKind.FREE,
        accessible=bool(listing.location and listing.location.accessibility),
        modes=tuple(mode.value for mode in listing.modes),
        flags=(*(flag.value for flag in listing.flags), *_times(listing.schedule)),
        areas=tuple(area.name for area in listing.service_areas),
        checked_on=checked_on(listing),
        confidence=listing.provenance.confidence.value,
        tier=tier_of(listing),
        hours=listing.schedule.to_osm(),
        point=_point(listing, locate),
        staff_languages=_languages(listing, Support.STAFF),
        interpreted_languages=_languages(listing, Support.INTERPRETER),
        **_rules(listing),  # type: ignore[arg-type]
    )


def checked_on(listing: Listing) -> int:
    """The day the facts were last known good as YYYYMMDD, rounded down to the start of a bare year or month."""
    if listing.provenance.assured_on:
        return int(f"{listing.provenance.assured_on:%Y%m%d}")
    if not listing.provenance.source_date:
        return 0
    year, month, day, *_ = [*listing.provenance.source_date.split("-"), "01", "01"]
    return int(year) * 10_000 + int(month) * 100 + int(day)


def tier_of(listing: Listing) -> str:
    """Whether help is at a place nearby, county-wide, state-wide or by phone and online from anywhere."""
    place = listing.location
    if place and (place.point or place.address.postal_code) and set(listing.modes) & {"in_person", "home"}:
        return "near"
    names = {area.name.casefold() for area in listing.service_areas}
    if names & {"california", "united states", "usa", "national", "nationwide", "statewide"}:
        return "online" if tuple(listing.modes) == ("online",) else "state"
    return "county"


def _text(listing: Listing, needs: NeedTree, language: str) -> str:
    described = [text.text for text in listing.descriptions if text.language == language]
    labels = [needs.label(slug, language) for slug in listing.needs if slug in needs]
    city = [listing.location.address.city] if listing.location and listing.location.public_address else []
    return " ".join((*described, *labels, *city))


def _times(schedule: Schedule) -> tuple[str, ...]:
    """Flags of when one can go, as far as the hours are known."""
    return tuple(flag for flag, holds in (("evening", schedule.evenings), ("weekend", schedule.weekends)) if holds)


def _point(listing: Listing, locate: Locate) -> tuple[float, float] | None:
    place = listing.location
    if place is None or place.visibility is not Visibility.FULL:
        return None
    point = place.point or locate(place.address)
    return (point.latitude, point.longitude) if point else None


def _languages(listing: Listing, support: Support) -> tuple[str, ...]:
    return tuple(language.code for language in listing.languages if language.support is support)


def _rules(listing: Listing) -> dict[str, object]:
    facts: dict[str, object] = {}
    for rule in listing.eligibility:
        if isinstance(rule, AgeRule):
            facts["min_months"] = rule.min_months or 0
            facts["under_months"] = rule.under_months or FOREVER_MONTHS
        elif isinstance(rule, IncomeRule):
            facts["max_income_percent"] = rule.percent_of_poverty
        elif isinstance(rule, InsuranceRule):
            facts["insurance"] = rule.accepted
        elif isinstance(rule, ResidenceRule):
            facts["area_rules"] = rule.areas
        elif isinstance(rule, EnrollmentRule):
            facts["area_rules"] = rule.schools
    return facts
