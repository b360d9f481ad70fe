"""Links a thumb can use: call, text, map, website. Anything that could run or mislead is left out."""

from urllib.parse import quote, urlsplit

from directory.domain.listing import Location, Phone


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


def map_link(location: Location | None) -> str:
    """A `geo:` link that opens the phone's own map; empty for an address that is not public."""
    point = location.public_point if location else None
    if point is None or location is None:
        return ""
    spot = f"{point.latitude:.5f},{point.longitude:.5f}"
    return f"geo:{spot}?q={quote(str(location.address) or spot)}"
