"""Our own CSV template, and the row builder that every file with the same facts under other names shares."""

from collections.abc import Mapping
from functools import lru_cache, partial

from directory.domain.eligibility import EligibilityRule, EnrollmentRule, IncomeRule, ResidenceRule
from directory.domain.listing import (
    Address,
    Confidence,
    ContactMode,
    Flag,
    Listing,
    ListingKey,
    Location,
    Organization,
    Provenance,
    ServiceArea,
    Text,
    TextState,
)
from importers.draft import Draft
from importers.normalise.address import check_city, parse_city, parse_street, parse_zip
from importers.normalise.ages import parse_age_cells, rules_from_text
from importers.normalise.choices import (
    parse_choice,
    parse_choices,
    parse_insurance,
    parse_needs,
    parse_visibility,
    parse_yes,
)
from importers.normalise.cost import parse_cost
from importers.normalise.dates import parse_day, parse_source_date
from importers.normalise.hours import parse_hours
from importers.normalise.languages import parse_languages
from importers.normalise.number import parse_percent
from importers.normalise.parsed import CACHED, Fault, Parsed
from importers.normalise.phone import parse_phones
from importers.normalise.point import parse_point
from importers.normalise.text import parse_code, parse_name, split_list
from importers.normalise.website import parse_website
from importers.sources.source import Source, columns

COLUMNS = (
    "code", "organization", "name", "alternate_name", "description", "description_es", "description_es_state",
    "needs", "address", "city", "state", "zip", "latitude", "longitude", "point_source", "visibility", "phones",
    "website", "hours", "service_area", "residents_only", "enrollment", "eligibility", "min_age", "max_age",
    "income_percent_of_poverty", "insurance", "languages", "cost", "documents", "how_to_start", "modes",
    "accessibility", "flags", "source", "source_date", "assured_date", "confidence", "confidence_note",
)  # fmt: skip
HEADER: Mapping[str, str] = {column: column for column in COLUMNS}
ALIASES: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "program", "program name", "service"),
    "address": ("address", "street", "street address"),
    "zip": ("zip", "zip code", "postal code"),
    "phones": ("phones", "phone", "phone number", "telephone"),
    "website": ("website", "url", "web site"),
    "hours": ("hours", "hours of operation", "schedule"),
    "service_area": ("service_area", "area served"),
    "cost": ("cost", "fees"),
}


def build(draft: Draft) -> Listing:
    """A listing of everything the row says."""
    name, organization = _names(draft)
    return Listing(
        key=ListingKey("", draft.take("code", parse_code)),
        organization=Organization(organization),
        name=name,
        needs=draft.take("needs", partial(parse_needs, known=draft.known_needs)),
        descriptions=_descriptions(draft),
        alternate_names=split_list(draft.raw("alternate_name")),
        location=_location(draft),
        phones=draft.take("phones", parse_phones),
        website=draft.take("website", parse_website),
        schedule=draft.take("hours", parse_hours),
        service_areas=_areas(draft.raw("service_area")),
        languages=draft.take("languages", parse_languages),
        eligibility=_eligibility(draft),
        documents=split_list(draft.raw("documents")),
        cost=draft.take("cost", parse_cost),
        modes=draft.take("modes", _modes),
        flags=draft.take("flags", _flags),
        how_to_start=draft.text("how_to_start"),
        provenance=_provenance(draft),
        extra=draft.extra,
    )


@lru_cache(maxsize=CACHED)
def _areas(text: str) -> tuple[ServiceArea, ...]:
    return tuple(map(ServiceArea, split_list(text)))


def _names(draft: Draft) -> tuple[str, str]:
    name, organization = draft.take("name", parse_name), draft.take("organization", parse_name)
    if organization and not name:
        sentence = "The program has no name; it is shown under the name of its organization."
        draft.report("name", Fault("name_from_organization", sentence))
    return name or organization, organization or name


def _descriptions(draft: Draft) -> tuple[Text, ...]:
    texts = (
        Text("en", draft.raw("description")),
        Text("es", draft.raw("description_es"), draft.take("description_es_state", _text_state)),
    )
    return tuple(text for text in texts if text.text)


def _location(draft: Draft) -> Location | None:
    street, city = draft.take("address", parse_street), draft.take("city", parse_city)
    postal_code = draft.take("zip", parse_zip)
    for fault in check_city(city, postal_code):
        draft.report("zip", fault)
    point = draft.settle("latitude", parse_point(draft.text("latitude"), draft.text("longitude")))
    visibility = draft.take("visibility", parse_visibility)
    accessibility = split_list(draft.raw("accessibility"))
    point_source = draft.text("point_source") or ("source" if point else "")
    if not (street or city or postal_code or point):
        draft.keep_fields("accessibility")
        return None
    address = Address(street, city, draft.text("state") or "CA", postal_code)
    return Location(address, point, point_source if point else "", visibility, accessibility)


def _eligibility(draft: Draft) -> tuple[EligibilityRule, ...]:
    ages = draft.settle("min_age", parse_age_cells(draft.text("min_age"), draft.text("max_age")))
    percent = draft.take("income_percent_of_poverty", parse_percent)
    schools = split_list(draft.raw("enrollment"))
    rules: tuple[EligibilityRule | None, ...] = (
        ages,
        IncomeRule(percent) if percent is not None else None,
        draft.take("insurance", parse_insurance),
        _residence(draft),
        EnrollmentRule(schools) if schools else None,
    )
    stated = rules_from_text(draft.text("eligibility"), with_ages=not (draft.text("min_age") or draft.text("max_age")))
    return (*(rule for rule in rules if rule is not None), *stated)


def _residence(draft: Draft) -> ResidenceRule | None:
    if not draft.take("residents_only", parse_yes):
        return None
    areas = split_list(draft.raw("service_area"))
    if areas:
        return ResidenceRule(areas)
    sentence = "Only residents are served, but the service area is empty; name the area they have to live in."
    draft.report("residents_only", Fault("residents_of_nowhere", sentence))
    return None


@lru_cache(maxsize=CACHED)
def _text_state(text: str) -> Parsed[TextState]:
    # A translation counts as made by machine, and is shown as such, until the file says that a person read it.
    return parse_choice(text, TextState, TextState.MACHINE, "state of a translation")


@lru_cache(maxsize=CACHED)
def _modes(text: str) -> Parsed[tuple[ContactMode, ...]]:
    return parse_choices(text, ContactMode, "mode")


@lru_cache(maxsize=CACHED)
def _flags(text: str) -> Parsed[tuple[Flag, ...]]:
    return parse_choices(text, Flag, "flag")


@lru_cache(maxsize=CACHED)
def _confidence(text: str) -> Parsed[Confidence]:
    return parse_choice(text, Confidence, Confidence.SINGLE_SOURCE, "confidence")


def _provenance(draft: Draft) -> Provenance:
    return Provenance(
        source=draft.text("source"),
        source_date=draft.take("source_date", parse_source_date),
        assured_on=draft.take("assured_date", parse_day),
        confidence=draft.take("confidence", _confidence),
        note=draft.text("confidence_note"),
    )


def same_facts(name: str, label: str, header: Mapping[str, str]) -> Source:
    """A source that has the facts of the template under other header names."""
    return Source(
        name=name,
        label=label,
        columns=columns(header),
        required=("organization", "name"),
        signature=("code", "needs"),
        build=build,
        told_apart_by=("name", "address", "city", "phones", "description"),
    )


SOURCE = Source(
    name="template",
    label="the directory's own template",
    columns=columns({**HEADER, **ALIASES}),
    required=("organization", "name"),
    signature=("needs",),
    build=build,
    told_apart_by=("name", "address", "city", "phones", "description"),
)
