"""A program in schema.org's words, for search engines. Only facts we have, and no address that is not public."""

import re
from typing import Any

from directory.domain.listing import CostKind, Listing, Location, Visibility
from directory.domain.schedule import Opening
from directory.web.support import contact
from directory.web.support.language import current_language, path_in
from directory.web.support.privacy import is_private
from directory.web.support.site import absolute

Json = dict[str, Any]
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PUBLIC_BODY = re.compile(r"\b(county of|county|city of|department of|state of|school district|united states)\b", re.I)
_PRIVATE_BODY = re.compile(
    r"\b(inc|llc|foundation|partnership|coalition|community|society|association|habitat|families|licensed|with)\b", re.I
)


def structured(listing: Listing) -> Json | None:
    """The program as JSON-LD; None for one whose topic is nobody's business."""
    if is_private(listing):
        return None
    described = listing.description(current_language())
    by_government = _is_government(listing.organization.name)
    return {
        "@context": "https://schema.org",
        "@type": "GovernmentService" if by_government else "Service",
        "name": listing.name,
        "url": absolute(path_in(current_language(), f"/program/{listing.id}")),
        "provider": _provider(listing, by_government=by_government),
        "availableChannel": _channel(listing),
        **({"description": described.text} if described else {}),
        **({"areaServed": [area.name for area in listing.service_areas]} if listing.service_areas else {}),
        **({"hoursAvailable": hours} if (hours := _hours(listing)) else {}),
        **({"offers": _free()} if listing.cost.kind is CostKind.FREE else {}),
    }


def _is_government(name: str) -> bool:
    """Whether a name says by itself that this is a public body; a doubtful one is not called so."""
    return bool(_PUBLIC_BODY.search(name)) and not _PRIVATE_BODY.search(name)


def _provider(listing: Listing, *, by_government: bool) -> Json:
    website = contact.website(listing.organization.website)
    return {
        "@type": "GovernmentOrganization" if by_government else "Organization",
        "name": listing.organization.name,
        **({"url": website} if website else {}),
    }


def _channel(listing: Listing) -> Json:
    website = contact.website(listing.website)
    phones = [contact.international(phone) for phone in listing.phones if phone.digits]
    languages = [spoken.code for spoken in listing.languages if spoken.code != "mul"]
    place = _place(listing.location)
    return {
        "@type": "ServiceChannel",
        **({"serviceUrl": website} if website else {}),
        **({"servicePhone": [{"@type": "ContactPoint", "telephone": phone} for phone in phones]} if phones else {}),
        **({"availableLanguage": languages} if languages else {}),
        **({"serviceLocation": place} if place else {}),
    }


def _place(location: Location | None) -> Json | None:
    if location is None or not location.public_address:
        return None
    address = {"@type": "PostalAddress", "addressLocality": location.address.city, "addressCountry": "US"}
    point = location.public_point
    if location.visibility is Visibility.FULL:
        address["streetAddress"] = location.address.street
        address["postalCode"] = location.address.postal_code
        address["addressRegion"] = location.address.state
    return {
        "@type": "Place",
        "address": {name: value for name, value in address.items() if value},
        **(
            {"geo": {"@type": "GeoCoordinates", "latitude": point.latitude, "longitude": point.longitude}}
            if point
            else {}
        ),
    }


def _hours(listing: Listing) -> list[Json]:
    """Weekly hours; those of some weeks or seasons only are left out, as nobody could tell them from the others."""
    if listing.schedule.always:
        return [{"@type": "OpeningHoursSpecification", "dayOfWeek": list(DAYS), "opens": "00:00", "closes": "23:59"}]
    weekly = (opening for opening in listing.schedule.openings if not (opening.nth or opening.valid_from))
    return [_opening(opening) for opening in weekly]


def _opening(opening: Opening) -> Json:
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": [DAYS[day] for day in opening.weekdays],
        "opens": f"{opening.opens_at:%H:%M}",
        "closes": "23:59" if f"{opening.closes_at:%H:%M}" == "00:00" else f"{opening.closes_at:%H:%M}",
    }


def _free() -> Json:
    return {"@type": "Offer", "price": "0", "priceCurrency": "USD"}
