"""What the operator decides about the site as a whole, and absolute addresses made from it."""

import secrets
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from flask import current_app, request


@dataclass(frozen=True, slots=True)
class Site:
    """Where families see the site ("": wherever they asked for it), the key of its signatures, and who may frame it.

    `tile_url` is where map pictures come from ("": from nowhere), such as `https://tiles.example.org/{z}/{x}/{y}.png`,
    and `tile_credit` what their makers want to be said. In development there is a style page, too.
    """

    public_url: str = ""
    secret_key: str = field(default_factory=secrets.token_urlsafe, repr=False)
    embed_origins: tuple[str, ...] = ()
    tile_url: str = ""
    tile_credit: str = ""
    development: bool = False

    @property
    def https(self) -> bool:
        """Whether browsers may be told to use nothing but HTTPS from now on."""
        return self.public_url.startswith("https://")

    @property
    def tile_origin(self) -> str:
        """The only other host that pages may ask, and only for map pictures."""
        seen = urlsplit(self.tile_url)
        return f"{seen.scheme}://{seen.netloc}" if self.tile_url else ""


def current_site() -> Site:
    """The site of the running app."""
    site = current_app.extensions["directory_site"]
    assert isinstance(site, Site)  # noqa: S101  # tells the type checker what create_app put there
    return site


def absolute(path: str) -> str:
    """The whole address of a path of this site, which already says where the site is mounted."""
    seen = urlsplit(current_site().public_url or request.host_url)
    return f"{seen.scheme}://{seen.netloc}{path}"
