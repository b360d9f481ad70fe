"""Passing a program on: a short address, and ready-made messages for those whose phone has no share button."""

from dataclasses import dataclass
from urllib.parse import quote

from directory.domain.listing import Listing
from directory.services.spell_out import code_of
from directory.web.support.language import current_language, path_in
from directory.web.support.site import absolute


@dataclass(frozen=True, slots=True)
class SharedLink:
    """The short address, and links that open a message with it; those are empty for a private topic."""

    address: str
    text_message: str = ""
    letter: str = ""


def shared_link(listing: Listing, *, private: bool) -> SharedLink:
    """How to pass a program on. A message about a private topic would stay on two phones, so none is offered."""
    address = absolute(path_in(current_language(), f"/p/{code_of(listing.id)}"))
    if private:
        return SharedLink(address)
    body = quote(f"{listing.name}\n{address}")
    return SharedLink(address, f"sms:?&body={body}", f"mailto:?subject={quote(listing.name)}&body={body}")
