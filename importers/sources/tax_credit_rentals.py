"""The state's list of tax-credit apartments: one row per property, with many columns about its financing."""

from dataclasses import replace

from directory.domain.listing import Address, Cost, CostKind, Listing, ListingKey, Location, Organization
from importers.draft import Draft
from importers.normalise.address import parse_address, parse_city, parse_zip
from importers.normalise.parsed import Fault
from importers.normalise.phone import parse_phones
from importers.sources.row_parts import disagreement, english, known, named
from importers.sources.source import Source, columns

# These columns hold the names, addresses and phones of private persons who own, develop or manage buildings; some
# owners and general partners are persons themselves. A directory for families has no use for them, so none is kept.
PERSONAL = (
    "Developer",
    "Owner or Applicant Name",
    *(f"Owner/Applicant {part}" for part in ("Contact", "Address", "City", "State", "Zip", "Phone", "Fax")),
    *(f"General Partner ({number})" for number in (1, 2, 3)),
    *(f"Management Company {part}" for part in ("Contact", "Address", "City", "State", "Zip", "Phone", "Fax")),
)


def build(draft: Draft) -> Listing:
    """A listing of one property."""
    name = named(draft, "name")
    _check_stage(draft)
    for_whom = draft.text("housing_type")
    listing = Listing(
        key=ListingKey("", ""),
        organization=Organization(named(draft, "organization") or name),
        name=name,
        needs=known(draft, "name", ("housing.find",)),
        descriptions=english(_description(for_whom)),
        location=_location(draft),
        phones=draft.take("phones", parse_phones),
        cost=Cost(CostKind.REDUCED, "restricted rent"),
    )
    return replace(listing, extra=draft.extra)


def _description(for_whom: str) -> str:
    return f"Tax-credit apartments with restricted rent ({for_whom})" if for_whom else ""


def _check_stage(draft: Draft) -> None:
    draft.keep_fields("stage", "housing_type", "parcel", "units", "placed")
    stage = draft.text("stage")
    if stage.casefold() in ("preliminary reservation", "re-application"):
        sentence = f"The property is at the stage “{stage}”: it may not be built yet. Ask before sending a family."
        draft.report("stage", Fault("not_built_yet", sentence, stage))


def _location(draft: Draft) -> Location | None:
    address = draft.take("address", parse_address)
    city, postal_code = draft.take("city", parse_city), draft.take("zip", parse_zip)
    if address is None:
        return Location(Address("", city, "CA", postal_code)) if city or postal_code else None
    if postal_code and address.postal_code and postal_code != address.postal_code:
        draft.report("zip", disagreement("zip_disagrees", str(address), postal_code))
        draft.keep_fields("zip")
    if _is_elsewhere(city, address):
        draft.report("city", disagreement("city_disagrees", str(address), city))
    if city and city != address.city:
        draft.keep_fields("city")
    return Location(replace(address, city=address.city or city, postal_code=address.postal_code or postal_code))


def _is_elsewhere(city: str, address: Address) -> bool:
    if not city or not address.city or city == address.city:
        return False
    # "Sacramento, CA 95843" for Antelope is a postal habit, not a contradiction.
    return "Sacramento" not in (city, address.city) or not address.postal_code.startswith("95")


SOURCE = Source(
    name="tax_credit_rentals",
    label="the state's list of tax-credit apartments",
    columns=columns(
        {
            "name": "Project Name",
            "organization": "Management Company",
            "address": "Project Address",
            "city": "Project City",
            "zip": "Project Zip Code",
            "phones": "Project Phone Number",
            "housing_type": "Housing Type",
            "stage": "Application Stage",
            "parcel": "Assessor's Parcel Number (APN)",
            "units": "Total Units",
            "placed": "Placed in Service (PIS) Date",
        }
    ),
    required=("name", "address"),
    signature=("housing_type", "stage"),
    dropped=PERSONAL,
    build=build,
    told_apart_by=("parcel", "placed", "stage", "units"),
)
