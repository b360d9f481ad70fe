"""What the operator decides, read once from the environment; nothing else in the program looks there."""

import re
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Self

DEFAULT_HOME = "~/.local/share/resource-directory"
DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = "8000"
DEFAULT_SENDER = "directory@localhost"
HIGHEST_PORT = 65_535
LEAST_SECRET = 32
NEEDED_IN_PRODUCTION = ("SECRET_KEY", "DIRECTORY_HOME")
DEFAULT_SHARDS = "1"
MOST_SHARDS = 100
URLS = ("PUBLIC_URL", "OPENSEARCH_URL")
_ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(:\d{1,5})?")


class Environment(StrEnum):
    """Where the program runs: on somebody's desk, or before the public."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


class SearchBy(StrEnum):
    """Where the search index lives: in a folder of this machine, or in a cluster."""

    WHOOSH = "whoosh"
    OPENSEARCH = "opensearch"


class SettingsError(ValueError):
    """The environment cannot be used; the message names everything that is wrong with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings. Secrets, and URLs that may hold a password, never show in a repr.

    `home` is the folder for the database file and the search index. Without `public_url` addresses
    come from the request, and without `geocoder` (the name geopy gives a service, with its options)
    places are found offline. `opensearch_url` holds one or several URLs with spaces between them.
    """

    environment: Environment
    home: Path
    database_url: str = field(repr=False)
    secret_key: str = field(repr=False)
    host: str = DEFAULT_HOST
    port: int = int(DEFAULT_PORT)
    public_url: str = ""
    search_engine: SearchBy = SearchBy.WHOOSH
    opensearch_url: str = field(default="", repr=False)
    opensearch_shards: int = int(DEFAULT_SHARDS)
    geocoder: str = ""
    geocoder_options: Mapping[str, str] = field(default_factory=dict, repr=False)
    embed_origins: tuple[str, ...] = ()
    tile_url: str = ""
    tile_credit: str = ""
    smtp_url: str = field(default="", repr=False)
    mail_from: str = DEFAULT_SENDER

    @property
    def production(self) -> bool:
        """Whether real families use this installation."""
        return self.environment is Environment.PRODUCTION

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> Self:
        """Settings from `os.environ`, where an empty value counts as none. Raises SettingsError."""
        given = {name: value.strip() for name, value in environ.items() if value.strip()}
        if faults := list(_faults(given)):
            raise SettingsError("\n- ".join(("The program cannot start:", *faults)))
        home = Path(given.get("DIRECTORY_HOME", DEFAULT_HOME)).expanduser().absolute()
        return cls(
            environment=Environment(given.get("ENVIRONMENT", Environment.DEVELOPMENT)),
            home=home,
            database_url=given.get("DATABASE_URL", f"sqlite:///{home / 'directory.db'}"),
            # Made anew at each start: in development a lost session costs nothing, a known key could cost a lot.
            secret_key=given.get("SECRET_KEY") or secrets.token_urlsafe(LEAST_SECRET),
            host=given.get("HOST", DEFAULT_HOST),
            port=int(given.get("PORT", DEFAULT_PORT)),
            public_url=given.get("PUBLIC_URL", "").rstrip("/"),
            search_engine=SearchBy(given.get("SEARCH_ENGINE", SearchBy.WHOOSH)),
            opensearch_url=given.get("OPENSEARCH_URL", ""),
            opensearch_shards=int(given.get("OPENSEARCH_SHARDS", DEFAULT_SHARDS)),
            geocoder=given.get("GEOCODER", ""),
            geocoder_options=_options(given.get("GEOCODER_OPTIONS", "")),
            embed_origins=tuple(given.get("EMBED_ORIGINS", "").split()),
            tile_url=given.get("TILE_URL", ""),
            tile_credit=given.get("TILE_CREDIT", ""),
            smtp_url=given.get("SMTP_URL", ""),
            mail_from=given.get("MAIL_FROM", DEFAULT_SENDER),
        )


def _faults(given: Mapping[str, str]) -> Iterator[str]:
    environment = given.get("ENVIRONMENT", Environment.DEVELOPMENT)
    if environment not in list(Environment):
        yield f"ENVIRONMENT is “{environment}”; it has to be {' or '.join(Environment)}."
    if environment == Environment.PRODUCTION:
        yield from (f"{name} is not set; production needs it." for name in NEEDED_IN_PRODUCTION if name not in given)
    yield from _bad_values(given)
    yield from _bad_search(given)
    if not all(origin == "*" or _ORIGIN.fullmatch(origin) for origin in given.get("EMBED_ORIGINS", "").split()):
        yield "EMBED_ORIGINS has to look like https://www.school.example https://other.example, or be * for any site."
    tiles = given.get("TILE_URL", "https://{z}{x}{y}")
    if not (tiles.startswith("https://") and all(part in tiles for part in ("{z}", "{x}", "{y}"))) or "{s}" in tiles:
        yield "TILE_URL has to look like https://tiles.example.org/{z}/{x}/{y}.png."
    if not given.get("SMTP_URL", "smtp://").startswith(("smtp://", "smtps://", "smtp+plain://")):
        yield "SMTP_URL has to begin with smtp:// or smtps://, such as smtp://user:password@mail.county.example."
    if "SMTP_URL" in given and "MAIL_FROM" not in given:
        yield "MAIL_FROM is not set; SMTP_URL needs an address that letters come from."
    if "GEOCODER_OPTIONS" in given and "GEOCODER" not in given:
        yield "GEOCODER is not set; GEOCODER_OPTIONS are its options."
    if not all("=" in option for option in _split(given.get("GEOCODER_OPTIONS", ""))):
        yield "GEOCODER_OPTIONS has to look like user_agent=our-site;domain=geo.example.org."


def _bad_values(given: Mapping[str, str]) -> Iterator[str]:
    if len(given.get("SECRET_KEY", "x" * LEAST_SECRET)) < LEAST_SECRET:
        yield f"SECRET_KEY is too short; it needs at least {LEAST_SECRET} characters."
    port = given.get("PORT", DEFAULT_PORT)
    if not (port.isdecimal() and 0 <= int(port) <= HIGHEST_PORT):
        yield f"PORT is “{port}”; it has to be a number from 0 to {HIGHEST_PORT}."
    for name in URLS:
        if not all(url.startswith(("http://", "https://")) for url in given.get(name, "").split()):
            yield f"{name} has to begin with https:// or http://."
    if "://" not in given.get("DATABASE_URL", "://"):
        yield "DATABASE_URL is no URL; it looks like postgresql://user:password@host/name."


def _bad_search(given: Mapping[str, str]) -> Iterator[str]:
    engine = given.get("SEARCH_ENGINE", SearchBy.WHOOSH)
    if engine not in list(SearchBy):
        yield f"SEARCH_ENGINE is “{engine}”; it has to be {' or '.join(SearchBy)}."
    if engine == SearchBy.OPENSEARCH and "OPENSEARCH_URL" not in given:
        yield "OPENSEARCH_URL is not set; SEARCH_ENGINE=opensearch needs it."
    shards = given.get("OPENSEARCH_SHARDS", DEFAULT_SHARDS)
    if not (shards.isdecimal() and 1 <= int(shards) <= MOST_SHARDS):
        yield f"OPENSEARCH_SHARDS is “{shards}”; it has to be a number from 1 to {MOST_SHARDS}."


def _split(options: str) -> list[str]:
    return [option.strip() for option in options.split(";") if option.strip()]


def _options(text: str) -> dict[str, str]:
    """`name=value` pairs with semicolons between them."""
    return {name.strip(): value.strip() for name, _, value in (option.partition("=") for option in _split(text))}
