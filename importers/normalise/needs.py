"""Needs a row is about, told from its words by a table that a person wrote and can read."""

import re
from collections.abc import Iterable

Table = tuple[tuple[str, tuple[str, ...]], ...]


def needs_by_words(text: str, table: Table) -> tuple[str, ...]:
    """The slugs of every line of the table whose pattern the text has, in the table's order, each once."""
    found: Iterable[tuple[str, ...]] = (slugs for pattern, slugs in table if re.search(pattern, text, re.IGNORECASE))
    return tuple(dict.fromkeys(slug for slugs in found for slug in slugs))
