"""Take a file in, show how it begins, and note which column holds what."""

import hashlib
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from directory.domain.account import Account
from directory.domain.audit import Action
from directory.domain.import_draft import Draft, DraftState
from directory.services.import_listings import fingerprint
from directory.services.write_audit import note
from directory.store import batches, import_drafts, import_rows
from directory.store.database import Database
from importers.mapping import canonical
from importers.preview import Preview, look
from importers.sources.source import Source
from importers.sources.template import SOURCE as TEMPLATE

KIND = "import_draft"
LONGEST_FEED = 60


class NoSourceError(ValueError):
    """A file was uploaded without the name of its source."""


@dataclass(frozen=True, slots=True)
class Columns:
    """A file as it begins, with the field each column holds as far as anybody said or it can be seen."""

    preview: Preview
    fields: Mapping[str, str]
    blank_clears: bool
    remembered: bool

    @property
    def source(self) -> Source:
        """The kind of file: one that is known, or our own template for one that is not."""
        return self.preview.source or TEMPLATE


@dataclass(frozen=True, slots=True)
class Uploader:
    """Keeps uploaded files in `folder`, each below the id of its draft."""

    database: Database
    folder: Path
    now: Callable[[], datetime]

    def path(self, draft: Draft) -> Path:
        """Where the file of a draft is."""
        return self.folder / draft.id / "file"

    def take_in(self, save: Callable[[Path], None], file_name: str, feed: str, account: Account) -> Draft:
        """Keep a file as a new draft. Raises NoSourceError, or UnreadableFile for what is no table."""
        feed = " ".join(feed.split())[:LONGEST_FEED]
        if not feed:
            raise NoSourceError
        draft_id = str(uuid4())
        target = self.folder / draft_id
        target.mkdir(parents=True)
        try:
            save(target / "file")
            look(target / "file")
            name = _plain(file_name)
            draft = Draft(draft_id, feed, name, fingerprint(target / "file"), account.id, self.now())
            with self.database.begin() as session:
                import_drafts.create(session, draft)
                note(session, self.now(), Action.IMPORT_UPLOADED, account, KIND, draft_id)
        except BaseException:
            shutil.rmtree(target, ignore_errors=True)
            raise
        return draft

    def columns(self, draft: Draft) -> Columns:
        """How the file of a draft begins and what its columns hold."""
        preview = look(self.path(draft))
        if draft.columns:
            return Columns(preview, draft.columns, draft.blank_clears, remembered=False)
        with self.database.read() as session:
            kept = import_drafts.layout(session, draft.feed, _digest(preview))
        if kept:
            return Columns(preview, kept[0], kept[1], remembered=True)
        return Columns(preview, preview.fields, blank_clears=False, remembered=False)

    def set_columns(self, draft: Draft, fields: Mapping[str, str], blank_clears: bool, account: Account) -> None:
        """Note what the columns hold, for this file and for the next of its source that has the same."""
        preview = look(self.path(draft))
        source = preview.source or TEMPLATE
        with self.database.begin() as session:
            import_drafts.change(session, draft.id, columns=dict(fields), blank_clears=blank_clears, source=source.name)
            import_drafts.remember_layout(session, draft.feed, _digest(preview), fields, blank_clears)
            note(session, self.now(), Action.IMPORT_MAPPED, account, KIND, draft.id)

    def is_known(self, draft: Draft) -> bool:
        """Whether exactly this file was the last one applied to its source."""
        with self.database.read() as session:
            return batches.last_fingerprint(session, draft.feed) == draft.sha256

    def get(self, draft_id: str) -> Draft | None:
        """A draft by its id; None for one that is not there or was thrown away."""
        with self.database.read() as session:
            draft = import_drafts.get(session, draft_id)
        return None if draft is None or draft.state is DraftState.DISCARDED else draft

    def discard(self, draft: Draft, account: Account) -> None:
        """Throw a draft away with its file; one that was applied stays."""
        with self.database.begin() as session:
            if not import_drafts.move(session, draft.id, draft, state=DraftState.DISCARDED, job=""):
                return
            import_rows.replace_all(session, draft.id)
            note(session, self.now(), Action.IMPORT_DISCARDED, account, KIND, draft.id)
        shutil.rmtree(self.folder / draft.id, ignore_errors=True)


def _plain(file_name: str) -> str:
    """The last part of a file's name, without what could be a path or run over lines."""
    last = re.split(r"[\\/]", file_name)[-1]
    return "".join(letter for letter in last if letter.isprintable())[-120:] or "file"


def _digest(preview: Preview) -> str:
    """What tells headers apart, whatever their case and spaces."""
    return hashlib.sha256("\x1f".join(map(canonical, preview.header)).encode()).hexdigest()
