"""The county's list of mental health providers: address and phone in one cell, languages and hours as people write."""

from dataclasses import replace

from directory.domain.listing import Listing, ListingKey, Location
from importers.draft import Draft
from importers.normalise.address import parse_address
from importers.normalise.ages import rules_from_text
from importers.normalise.contact import split_contact
from importers.normalise.hours import parse_hours
from importers.normalise.languages import parse_languages
from importers.normalise.needs import Table, needs_by_words
from importers.normalise.phone import parse_phones
from importers.sources.row_parts import english, known, named, organization_of
from importers.sources.source import Source, columns

NEEDS: Table = (
    (r"crisis", ("mental.crisis",)),
    (r"mental health|psychosis|crisis", ("mental.serious",)),
    (r"\bchild", ("mental.child",)),
    (r"\badult", ("mental.adult",)),
    (r"psychosis", ("mental.teen",)),
)


def build(draft: Draft) -> Listing:
    """A listing of one provider at one address."""
    name = named(draft, "name")
    address_text, phone_text = split_contact(draft.text("contact"))
    address = draft.settle("contact", parse_address(address_text))
    specialties = draft.text("specialties")
    rules = rules_from_text(draft.text("population"))
    if not rules:
        draft.keep_fields("population")
    listing = Listing(
        key=ListingKey("", ""),
        organization=organization_of(name),
        name=name,
        needs=known(draft, "specialties", needs_by_words(specialties, NEEDS)),
        descriptions=english(specialties),
        location=Location(address) if address else None,
        phones=draft.settle("contact", parse_phones(phone_text)),
        schedule=draft.take("hours", parse_hours),
        languages=draft.take("languages", parse_languages),
        eligibility=rules,
    )
    return replace(listing, extra=draft.extra)


SOURCE = Source(
    name="county_mental_health",
    label="the county's list of mental health providers",
    columns=columns(
        {
            "name": "Agency",
            "population": "Population Served",
            "languages": "Linguistic/Cultural Capacity",
            "specialties": "Specialties",
            "contact": "Contact Info",
            "hours": "Hours",
        }
    ),
    required=("name",),
    signature=("population", "contact", "specialties"),
    build=build,
    told_apart_by=("contact", "population", "specialties", "languages"),
)
