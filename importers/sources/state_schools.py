"""The state's list of schools, by CDS code: places to search from, not programs to offer."""

from dataclasses import replace

from directory.domain.listing import Kind, Listing, ListingKey, Organization
from importers.draft import Draft
from importers.normalise.phone import parse_phones
from importers.normalise.text import parse_code
from importers.normalise.website import parse_website
from importers.sources.row_parts import named, split_address
from importers.sources.source import Source, columns


def build(draft: Draft) -> Listing:
    """A listing of one school, run by its district."""
    name = named(draft, "name")
    listing = Listing(
        key=ListingKey("", draft.take("code", parse_code)),
        organization=Organization(named(draft, "district") or name),
        name=name,
        kind=Kind.SCHOOL,
        location=split_address(draft),
        phones=draft.take("phones", parse_phones),
        website=draft.take("website", parse_website),
    )
    return replace(listing, extra=draft.extra)


SOURCE = Source(
    name="state_schools",
    label="the state's list of schools",
    columns=columns(
        {
            "code": ("cds_code", "CDSCode"),
            "district": "district",
            "name": "school",
            "street": "street",
            "city": "city",
            "zip": "zip",
            "phones": "phone",
            "website": "website",
            "latitude": "lat",
            "longitude": ("lon", "lng", "longitude"),
        }
    ),
    required=("code", "name"),
    signature=("district", "street"),
    build=build,
    told_apart_by=("name", "street"),
)
