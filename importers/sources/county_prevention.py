"""The county's list of prevention and respite programs."""

from dataclasses import replace

from directory.domain.listing import Listing, ListingKey
from importers.draft import Draft
from importers.normalise.ages import rules_from_text
from importers.normalise.languages import parse_languages
from importers.normalise.needs import Table, needs_by_words
from importers.normalise.phone import parse_phones
from importers.sources.row_parts import english, known, named, organization_of, place_or_website
from importers.sources.source import Source, columns

NEEDS: Table = (
    (r"crisis line|mobile crisis|crisis intervention|crisis residential|crisis respite(?! care)", ("mental.crisis",)),
    (r"psychosis", ("mental.serious", "mental.teen")),
    (r"bereavement|grief", ("mental.grief",)),
    (r"bullying", ("safety.bullying",)),
    (r"violence prevention", ("safety.violence",)),
    (r"for caregivers", ("disability.caregiver",)),
    (r"adoptive parents", ("family.foster",)),
    (r"warmline", ("mental.talk",)),
    (r"child care", ("mental.child",)),
    (r"mental health assessment", ("mental.child",)),
    (r"youth", ("mental.teen",)),
    (r"support groups", ("community.groups",)),
    (r"suicide prevention,? (?:and training|education)|mental health education", ("community.awareness",)),
    (r"suicide prevention|respite(?! care)", ("mental.talk",)),
    (r"follow-up services", ("mental.crisis",)),
)


def build(draft: Draft) -> Listing:
    """A listing of one program; what an address cell says beside an address is kept as text."""
    name = named(draft, "name")
    location, website = place_or_website(draft, "address")
    specialties = draft.text("specialties")
    population, characteristics = draft.text("population"), draft.text("characteristics")
    rules = rules_from_text(population)
    if not rules:
        draft.keep_fields("population")
    listing = Listing(
        key=ListingKey("", ""),
        organization=organization_of(name),
        name=name,
        needs=known(draft, "specialties", needs_by_words(specialties, NEEDS)),
        descriptions=english(specialties, characteristics if characteristics != population else ""),
        location=location,
        phones=draft.take("phones", parse_phones),
        website=website,
        languages=draft.take("languages", parse_languages),
        eligibility=rules,
    )
    return replace(listing, extra=draft.extra)


SOURCE = Source(
    name="county_prevention",
    label="the county's list of prevention and respite programs",
    columns=columns(
        {
            "name": "Provider Name",
            "address": "Address",
            "phones": "Phone",
            "characteristics": "Provider Characteristics",
            "population": "Population",
            "languages": "Linguistic/Cultural Capacity",
            "specialties": "Specialties",
        }
    ),
    required=("name",),
    signature=("characteristics", "population", "specialties"),
    build=build,
    told_apart_by=("specialties", "population", "characteristics", "phones"),
)
