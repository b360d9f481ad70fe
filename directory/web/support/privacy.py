"""Which topics leave no trace: kept in no cache, under a neutral title, at an address that does not name them."""

import hashlib
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Any

from flask import Flask

from directory.domain.listing import Flag, Listing
from directory.web.support.desk import current_desk
from directory.web.support.quiet import is_quiet

PRIVATE_FLAGS = frozenset({"private", "overlay", "victim-service"})

PRIVATE_LISTINGS = frozenset({Flag.VICTIM_SERVICE, Flag.YOUTH_PRIVATE})


def any_private(slugs: Iterable[str]) -> bool:
    """Whether one of these needs, or of the needs below them, is private."""
    needs = current_desk().needs
    return any(needs.by_slug[slug].flags & PRIVATE_FLAGS for slug in needs.expand(map(slug_of, slugs)))


def is_private(listing: Listing) -> bool:
    """Whether a page about this listing must leave no trace: a victim service, or a private need."""
    return is_private_topic(listing.flags, listing.needs)


def is_private_topic(flags: Collection[Flag], needs: Iterable[str]) -> bool:
    """The same, told by a listing's flags and needs alone."""
    return not PRIVATE_LISTINGS.isdisjoint(flags) or any_private(needs)


def in_address(slug: str) -> str:
    """What stands for a need in addresses: its slug, or a code when the slug would tell too much in a history."""
    return neutral_code(slug) if slug in current_desk().needs and (is_quiet() or any_private([slug])) else slug


def slug_of(word: str) -> str:
    """The need that a word of an address stands for; the word itself when it is no code."""
    needs = current_desk().needs
    if word in needs:
        return word
    return next((slug for slug in (*needs.by_slug, *needs.top_labels) if neutral_code(slug) == word), word)


def names_a_private_need(words: Iterable[str]) -> bool:
    """Whether an address names what it should only have a code for."""
    return any(in_address(word) != word for word in words)


@lru_cache
def neutral_code(slug: str) -> str:
    """A word that says nothing to whoever reads a history, the same each time."""
    return f"n{hashlib.sha256(slug.encode()).hexdigest()[:6]}"


def add_neutral_addresses(app: Flask) -> None:
    """Let `url_for` write codes for private needs, and views receive slugs."""
    app.url_defaults(_write_codes)
    app.url_value_preprocessor(_read_codes)


def _write_codes(endpoint: str, values: dict[str, Any]) -> None:
    for name in {"find.find": ("need", "not"), "needs.one_need": ("slug",)}.get(endpoint, ()):
        if name in values:
            told = values[name]
            values[name] = in_address(told) if isinstance(told, str) else [in_address(slug) for slug in told]


def _read_codes(endpoint: str | None, values: dict[str, Any] | None) -> None:
    if values and "slug" in values:
        values["slug"] = slug_of(values["slug"])
