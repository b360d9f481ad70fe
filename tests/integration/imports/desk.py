"""Imports without pages: the use cases over a database and a folder, and files for them."""

import csv
import io
import shutil
from datetime import UTC, datetime
from pathlib import Path

from directory import resources
from directory.domain.account import Account, Role
from directory.domain.import_draft import Draft
from directory.jobs.port import AtOnce
from directory.reference import Reference
from directory.services.index_listings import Indexer
from directory.services.staff import ImportDesk
from directory.services.upload_import import Uploader
from directory.store.database import Database
from directory.wiring_staff import import_desk
from tests.fakes.plain_search import PlainEngine

EDITOR = Account("editor", "editor@county.example", "Editor", frozenset({Role.LISTING_EDITOR}))
NEEDS = Reference(resources.folder("data")).needs
NOW = datetime(2026, 11, 23, 17, tzinfo=UTC)


def desk_over(database: Database, home: Path) -> ImportDesk:
    """The use cases of an import, done at once."""
    indexer = Indexer(database, PlainEngine(), NEEDS, lambda _text: None)
    return import_desk(Uploader(database, home / "imports", lambda: NOW), NEEDS, indexer, AtOnce())


def template_rows(count: int, **cells: str) -> bytes:
    """A template file of so many programs."""
    out = io.StringIO()
    writer = csv.DictWriter(out, ["code", "organization", "name", "needs", "phones"])
    writer.writeheader()
    for number in range(count):
        row = {"code": f"C{number}", "organization": "Pretend Org", "name": f"Program {number}", "needs": ""}
        writer.writerow({**row, "phones": cells["phone"]})
    return out.getvalue().encode()


def review(desk: ImportDesk, content: bytes | Path, feed: str = "a-list", *, blank_clears: bool = False) -> Draft:
    """Upload a file, leave its columns as they are seen, and check it."""

    def save(target: Path) -> None:
        if isinstance(content, Path):
            shutil.copy(content, target)
        else:
            target.write_bytes(content)

    name = content.name if isinstance(content, Path) else "list.csv"
    draft = desk.upload.take_in(save, name, feed, EDITOR)
    columns = desk.upload.columns(draft)
    desk.upload.set_columns(draft, columns.fields, blank_clears, EDITOR)
    desk.check.start(again(desk, draft), EDITOR)
    return again(desk, draft)


def again(desk: ImportDesk, draft: Draft) -> Draft:
    """The draft as it is now."""
    found = desk.upload.get(draft.id)
    assert found is not None
    return found
