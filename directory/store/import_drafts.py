"""Uploaded files under review, and how far the jobs on them are."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, cast

from sqlalchemy import CursorResult, select, update
from sqlalchemy.orm import Session

from directory.domain.import_draft import Draft, DraftState
from directory.store.models import ImportDraft, ImportLayout

_NAMES = tuple(field.name for field in fields(Draft))


class JobReplacedError(RuntimeError):
    """Somebody stopped this job or began another one on the same draft; it must not write any more."""


def create(session: Session, draft: Draft) -> None:
    """Keep a new draft."""
    values = {name: getattr(draft, name) for name in _NAMES}
    session.add(ImportDraft(**{**values, "columns": dict(draft.columns), "remarks": list(draft.remarks)}))
    session.flush()


def get(session: Session, draft_id: str) -> Draft | None:
    """A draft by its id."""
    row = session.get(ImportDraft, draft_id, populate_existing=True)
    return _draft(row) if row else None


def latest(session: Session, limit: int = 50) -> list[Draft]:
    """The newest drafts first, without those thrown away."""
    query = select(ImportDraft).where(ImportDraft.state != DraftState.DISCARDED)
    return [_draft(row) for row in session.scalars(query.order_by(ImportDraft.uploaded_at.desc()).limit(limit))]


def change(session: Session, draft_id: str, **values: Any) -> None:
    """Write some facts of a draft."""
    session.execute(update(ImportDraft).where(ImportDraft.id == draft_id).values(**values))


def move(session: Session, draft_id: str, known: Draft, **values: Any) -> bool:
    """Write some facts, unless the draft has meanwhile come to another state or another job; whether it was done."""
    same = ImportDraft.id == draft_id, ImportDraft.state == known.state, ImportDraft.job == known.job
    return _rows(session, update(ImportDraft).where(*same).values(**values)) == 1


def beat(session: Session, draft_id: str, mine: str, **values: Any) -> None:
    """Write what a job has done so far. Raises JobReplacedError when the draft is not (any more) this job's."""
    draft = update(ImportDraft).where(ImportDraft.id == draft_id, ImportDraft.job == mine)
    if _rows(session, draft.values(**values)) != 1:
        raise JobReplacedError(draft_id)


def remember_layout(session: Session, feed: str, header: str, columns: Mapping[str, str], blank_clears: bool) -> None:
    """Keep which column holds what in files of a source with this header (given by its digest)."""
    session.merge(ImportLayout(feed=feed, header=header, columns=dict(columns), blank_clears=blank_clears))


def layout(session: Session, feed: str, header: str) -> tuple[dict[str, str], bool] | None:
    """What was kept for such a file: the field of each column, and whether blank cells clear."""
    row = session.get(ImportLayout, (feed, header))
    return (row.columns, row.blank_clears) if row else None


def by_batch(session: Session, batch_id: int) -> Draft | None:
    """The draft a batch came from; None for one that came by the command line."""
    row = session.scalar(select(ImportDraft).where(ImportDraft.batch_id == batch_id))
    return _draft(row) if row else None


def _draft(row: ImportDraft) -> Draft:
    return Draft(**{**{name: getattr(row, name) for name in _NAMES}, "remarks": tuple(row.remarks)})


def _rows(session: Session, statement: Any) -> int:
    return cast(CursorResult[Any], session.execute(statement)).rowcount
