"""Listings in an SQLite file with full-text search, as one would publish them with Datasette.

It knows words only: no needs, no places, no ages and no rules. What it takes is what the words alone take.
"""

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from directory.domain.listing import Listing
from directory.words import tokens

COLUMNS = ("name", "organization", "english", "spanish", "street", "city", "postal_code", "phone", "website", "needs")
SEARCH = (
    f"select listings.id, {', '.join(f'listings.{name}' for name in COLUMNS)} from listings_fts "
    "join listings on listings.rowid = listings_fts.rowid where listings_fts match :words order by rank limit 20"
)


def publish(path: Path, listings: Iterable[Listing]) -> None:
    """Write the file anew."""
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(f"create table listings (id text, {', '.join(COLUMNS)})")
        marks = ", ".join("?" * (len(COLUMNS) + 1))
        connection.executemany(f"insert into listings values ({marks})", map(_row, listings))
        connection.execute(
            "create virtual table listings_fts using fts5(name, organization, english, spanish, content='listings', "
            "tokenize='porter unicode61 remove_diacritics 2')"
        )
        connection.execute("insert into listings_fts (listings_fts) values ('rebuild')")
        connection.execute("insert into listings_fts (listings_fts) values ('optimize')")
    connection.close()


def any_word(text: str) -> str:
    """Any of the words of a text, as FTS5 wants it."""
    return " OR ".join(f'"{word}"' for word in dict.fromkeys(tokens(text))) or '"help"'


def search(connection: sqlite3.Connection, text: str) -> str:
    """The best twenty listings as JSON."""
    return json.dumps(connection.execute(SEARCH, {"words": any_word(text)}).fetchall(), ensure_ascii=False)


def _row(listing: Listing) -> tuple[str, ...]:
    texts = {text.language: text.text for text in listing.descriptions}
    address = listing.location.address if listing.location else None
    place = (address.street, address.city, address.postal_code) if address else ("", "", "")
    phone = listing.phones[0].number if listing.phones else ""
    described = (texts.get("en", ""), texts.get("es", ""))
    return (listing.id, listing.name, listing.organization.name, *described, *place, phone, listing.website,
            ";".join(listing.needs))  # fmt: skip
