"""The federal list of health centers (HRSA): one row per site."""

from dataclasses import replace

from directory.domain.listing import Listing, ListingKey, Organization
from importers.draft import Draft
from importers.normalise.needs import Table, needs_by_words
from importers.normalise.phone import parse_phones
from importers.normalise.website import parse_website
from importers.sources.row_parts import known, named, split_address
from importers.sources.source import Source, columns

# Every health center of this list must see people without insurance; the name tells what else a site is for.
NEEDS: Table = (
    (r"dental", ("care.dental",)),
    (r"perinatal|for women", ("care.pregnancy",)),
    (r"", ("care.doctor", "coverage.other")),
)


def build(draft: Draft) -> Listing:
    """A listing of one site."""
    name = named(draft, "name")
    listing = Listing(
        key=ListingKey("", ""),
        organization=Organization(named(draft, "organization") or name),
        name=name,
        needs=known(draft, "name", needs_by_words(name, NEEDS)),
        location=split_address(draft),
        phones=draft.take("phones", parse_phones),
        website=draft.take("website", parse_website),
    )
    return replace(listing, extra=draft.extra)


SOURCE = Source(
    name="health_centers",
    label="the federal list of health centers",
    columns=columns(
        {
            "name": "Health Center Name",
            "organization": "Operated By",
            "street": "Street Address",
            "city": "City",
            "state": "State",
            "zip": "ZIP Code",
            "phones": "Telephone Number",
            "website": "Website",
        }
    ),
    required=("name",),
    signature=("organization", "street"),
    build=build,
    told_apart_by=("street", "phones"),
)
