"""The ids of an export are the same every time."""

from uuid import UUID

from directory.domain.listing import ListingKey
from directory.store import ids

LISTING = ListingKey("county", "1").id


def test_an_organization_has_one_id_however_its_name_is_written() -> None:
    assert ids.organization_id("Helping  Hands ") == ids.organization_id("HELPING HANDS")
    assert ids.organization_id("Helping Hands") != ids.organization_id("Helping Hand")


def test_every_row_of_a_listing_has_an_id_of_its_own() -> None:
    found = {
        LISTING,
        ids.location_id(LISTING),
        ids.service_at_location_id(LISTING),
        ids.row_id(LISTING, "phone", 0),
        ids.row_id(LISTING, "phone", 1),
        ids.row_id(LISTING, "language", 0),
    }
    assert len(found) == 6
    assert all(str(UUID(id_)) == id_ for id_ in found)


def test_ids_never_change_between_versions() -> None:
    assert ids.row_id(LISTING, "phone", 1) == "283bffb9-8a21-5bef-adf9-932a3dc54431"
    assert ids.organization_id("Helping Hands") == "5784b82a-357a-5f81-a3b1-34e6d697af26"
