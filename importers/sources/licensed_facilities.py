"""The state's list of licensed health facilities (CDPH): one row per licence, with the licence id as its key."""

from collections.abc import Mapping
from dataclasses import replace

from directory.domain.listing import Listing, ListingKey, Organization, Provenance, Status
from importers.draft import Draft
from importers.normalise.dates import parse_source_date
from importers.normalise.needs import Table, needs_by_words
from importers.normalise.parsed import Fault
from importers.normalise.phone import parse_phones
from importers.normalise.text import parse_code, proper_case
from importers.sources.row_parts import english, known, named, split_address
from importers.sources.source import Source, columns

# Categories that are no service a family looks for by itself (dialysis, hospice, nursing homes) come in without needs.
NEEDS: Mapping[str, tuple[str, ...]] = {
    "general acute care hospital": ("care.doctor",),
    "primary care clinic": ("care.doctor",),
    "acute psychiatric hospital": ("mental.crisis", "mental.serious"),
    "chemical dependency recovery hospital": ("substance.adult",),
    "pediatric day health & respite care facility": ("disability.caregiver",),
}
BY_NAME: Table = (
    (r"\bdental\b", ("care.dental",)),
    (r"\bperinatal\b|pregnancy center|for women\b", ("care.pregnancy",)),
)
_STATUS = {"": Status.ACTIVE, "active": Status.ACTIVE}


def build(draft: Draft) -> Listing:
    """A listing of one facility."""
    name = named(draft, "name")
    category = draft.text("category")
    needs = NEEDS.get(category.casefold(), ())
    if needs:
        needs = tuple(dict.fromkeys((*needs_by_words(name, BY_NAME), *needs)))
    listing = Listing(
        key=ListingKey("", draft.take("code", parse_code)),
        organization=Organization(named(draft, "organization") or name),
        name=name,
        needs=known(draft, "category", needs),
        descriptions=english(proper_case(category)),
        location=split_address(draft),
        phones=draft.take("phones", parse_phones),
        status=_status(draft),
        provenance=Provenance("", draft.take("data_date", parse_source_date)),
    )
    return replace(listing, extra=draft.extra)


def _status(draft: Draft) -> Status:
    stated = draft.text("status")
    status = _STATUS.get(stated.casefold(), Status.INACTIVE)
    if status is Status.INACTIVE:
        sentence = f"The licence is “{stated}”; the listing comes in as inactive and is not offered to families."
        draft.report("status", Fault("not_active", sentence, stated))
        draft.keep_fields("status")
    return status


SOURCE = Source(
    name="licensed_facilities",
    label="the state's list of licensed facilities",
    columns=columns(
        {
            "code": "id",
            "name": "name",
            "organization": "businessName",
            "category": "categoryName",
            "status": "licenseStatus",
            "data_date": "dataDate",
            "street": "address",
            "city": "city",
            "zip": "zip",
            "phones": "phone",
            "latitude": "lat",
            "longitude": "lng",
        }
    ),
    required=("code", "name"),
    signature=("category", "status", "street"),
    build=build,
    told_apart_by=("name", "street", "category"),
    states_status=True,
)
