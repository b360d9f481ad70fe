"""Parts of a listing that several foreign formats read in the same way."""

from directory.domain.listing import Address, Location, Organization, Text
from importers.draft import Draft
from importers.normalise.address import check_city, parse_address, parse_city, parse_street, parse_zip
from importers.normalise.choices import parse_needs
from importers.normalise.parsed import Fault
from importers.normalise.point import parse_point
from importers.normalise.text import parse_name
from importers.normalise.website import parse_website


def english(*parts: str) -> tuple[Text, ...]:
    """A description in English made of the parts that say something."""
    text = "\n".join(dict.fromkeys(filter(None, parts)))
    return (Text("en", text),) if text else ()


def organization_of(name: str) -> Organization:
    """The organization in "Organization - Program"; the whole name when it is not written that way."""
    return Organization(name.split(" - ", 1)[0].strip() or name)


def known(draft: Draft, field: str, slugs: tuple[str, ...]) -> tuple[str, ...]:
    """The slugs of a mapping table, checked against the vocabulary like any others."""
    return draft.settle(field, parse_needs(";".join(slugs), draft.known_needs))


def split_address(draft: Draft) -> Location | None:
    """The place in the fields street, city, state, zip, latitude and longitude, as far as the file has them."""
    street, city = draft.take("street", parse_street), draft.take("city", parse_city)
    postal_code = draft.take("zip", parse_zip)
    for fault in check_city(city, postal_code):
        draft.report("zip", fault)
    point = draft.settle("latitude", parse_point(draft.text("latitude"), draft.text("longitude")))
    if not (street or city or postal_code or point):
        return None
    address = Address(street, city, draft.text("state") or "CA", postal_code)
    return Location(address, point, "source" if point else "")


def place_or_website(draft: Draft, field: str) -> tuple[Location | None, str]:
    """The place in an address cell, or the website somebody typed there for want of an address."""
    website = parse_website(draft.text(field))
    if website.value and not website.leftover:
        return None, website.value
    address = draft.take(field, parse_address)
    return (Location(address) if address else None), ""


def named(draft: Draft, field: str) -> str:
    """A name from a field, without shouting and footnote marks."""
    return draft.take(field, parse_name)


def disagreement(code: str, kept: str, other: str) -> Fault:
    """Two cells of a row contradict each other; the first is kept, the other stays as text."""
    return Fault(code, f"“{other}” contradicts “{kept}” in the address; the address was kept as it is.", other)
