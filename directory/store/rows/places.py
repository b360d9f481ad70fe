"""Where a listing is, as rows of four tables, and the key that finds others at the same address."""

from collections.abc import Iterable, Mapping
from typing import cast

from sqlalchemy import Delete, Table, delete, select

from directory.domain.listing import Address, Listing, Location
from directory.domain.place import Point
from directory.store import ids, models
from directory.store.rows.part import IDS, AnyRow, Query, Values

TABLES = tuple(
    cast(Table, model.__table__)
    for model in (models.Location, models.Address, models.Accessibility, models.ServiceAtLocation)
)
"""Parents first."""

LOCATIONS: Query = (
    select(
        models.ServiceAtLocation.service_id,
        models.Location.latitude,
        models.Location.longitude,
        models.Location.point_source,
        models.Location.visibility,
        models.Address.address_1,
        models.Address.city,
        models.Address.state_province,
        models.Address.postal_code,
    )
    .join(models.Location, models.Location.id == models.ServiceAtLocation.location_id)
    .join(models.Address, models.Address.location_id == models.Location.id)
    .where(models.ServiceAtLocation.service_id.in_(IDS))
)
"""The locations of the listings `IDS` with their addresses."""

FEATURES: Query = (
    select(models.ServiceAtLocation.service_id, models.Accessibility.description)
    .join(models.Accessibility, models.Accessibility.location_id == models.ServiceAtLocation.location_id)
    .where(models.ServiceAtLocation.service_id.in_(IDS))
    .order_by(models.ServiceAtLocation.service_id, models.Accessibility.position)
)
"""The accessibility of the listings `IDS`, in order."""


def match_key(address: Address) -> str:
    """What two spellings of one address share; empty when there is no street to compare."""
    if not address.street.strip():
        return ""
    return ids.fold(f"{address.street} | {address.postal_code[:5] or address.city}")


def rows(listing: Listing, listing_id: str) -> Mapping[Table, list[Values]]:
    """The rows of one listing by table; empty when it has no place."""
    if listing.location is None:
        return {}
    place, location_id = listing.location, ids.location_id(listing_id)
    link = {"id": ids.service_at_location_id(listing_id), "service_id": listing_id, "location_id": location_id}
    features: list[Values] = [
        {"location_id": location_id, "position": position, "description": feature}
        for position, feature in enumerate(place.accessibility)
    ]
    contents: tuple[list[Values], ...] = (
        [_location(place, location_id)],
        [_address(place.address, location_id)],
        features,
        [link],
    )
    return dict(zip(TABLES, contents, strict=True))


def deletions(listing_ids: Iterable[str]) -> Delete:
    """Remove the places of these listings; the other tables follow by cascade."""
    location_ids = [ids.location_id(listing_id) for listing_id in listing_ids]
    return delete(models.Location).where(models.Location.id.in_(location_ids))


def read(row: AnyRow, features: tuple[str, ...]) -> Location:
    """The location made from a row of `LOCATIONS`."""
    return Location(
        address=Address(row.address_1, row.city, row.state_province, row.postal_code),
        point=None if row.latitude is None else Point(row.latitude, row.longitude),
        point_source=row.point_source,
        visibility=row.visibility,
        accessibility=features,
    )


def _location(place: Location, location_id: str) -> Values:
    return {
        "id": location_id,
        "latitude": place.point and place.point.latitude,
        "longitude": place.point and place.point.longitude,
        "point_source": place.point_source,
        "visibility": place.visibility,
    }


def _address(address: Address, location_id: str) -> Values:
    return {
        "location_id": location_id,
        "address_1": address.street,
        "city": address.city,
        "state_province": address.state,
        "postal_code": address.postal_code,
        "match_key": match_key(address),
    }
