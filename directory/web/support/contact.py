"""Links a thumb can use: call, text, map, website. Anything that could run or mislead is left out."""

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from directory.domain.listing import Location, Phone, Visibility

APPLE = ("iPhone", "iPad", "Macintosh")
MAP_SEARCH = "https://www.openstreetmap.org/search?query="


@dataclass(frozen=True, slots=True)
class MapLinks:
    """Links that open a map app: `phone` any that answers to `geo:`, `apple` that of iPhones, which do not."""

    phone: str
    apple: str


def tel(phone: Phone) -> str:
    """A `tel:` link that any phone dials: ten digits get the country code, an extension follows a pause."""
    extension = "".join(filter(str.isdigit, phone.extension))
    return f"tel:{international(phone)}" + (f",{extension}" if extension else "")


def international(phone: Phone) -> str:
    """A number with its country code; a short one such as 988 has none."""
    digits = phone.digits
    return f"+1{digits}" if len(digits) == 10 else f"+{digits}" if len(digits) == 11 else digits


def website(address: str) -> str:
    """A website one can safely link to, with its scheme; empty for anything else."""
    address = address.strip()
    if "://" not in address and "." in address and ":" not in address and " " not in address:
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in {"http", "https"} and "." in parts.netloc else ""


def website_name(address: str) -> str:
    """The part of a website's address people recognize: `example.org`."""
    return urlsplit(address).netloc.removeprefix("www.")


def map_links(location: Location | None) -> MapLinks | None:
    """Links to maps for an address that may be shown in full; None for any other."""
    if location is None or location.visibility is not Visibility.FULL or not location.public_address:
        return None
    point, query = location.public_point, quote(str(location.address))
    spot = f"{point.latitude:.5f},{point.longitude:.5f}" if point else "0,0"
    return MapLinks(f"geo:{spot}?q={query}", f"https://maps.apple.com/?q={query}")


def map_link(location: Location | None, browser: str) -> str:
    """The one of those links that a browser's device is likely to know; empty for an address that is not public."""
    links = map_links(location)
    if links is None:
        return ""
    if any(device in browser for device in APPLE):
        return links.apple
    return links.phone if "Android" in browser else f"{MAP_SEARCH}{quote(str(location.address) if location else '')}"
