"""The rows of a checked draft, a page at a time."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import ColumnElement, Table, delete, func, insert, select, update
from sqlalchemy.orm import Session

from directory.domain.import_draft import WRITES, Decision, DraftRow, Resemblance, RowKind, RowProblem
from directory.domain.listing import Listing
from directory.store import listing_json
from directory.store.models import ImportRow, SavedListing

CHUNK = 500
_TABLE = cast(Table, ImportRow.__table__)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows are meant: of a kind, with a problem, with a likely duplicate, left out; what is not given is any."""

    kind: RowKind | None = None
    problem: str = ""
    resembling: bool = False
    left: bool = False

    def of(self, draft_id: str) -> list[ColumnElement[bool]]:
        """The same as conditions."""
        wanted: list[ColumnElement[bool]] = [ImportRow.draft_id == draft_id]
        if self.kind:
            wanted.append(ImportRow.kind == self.kind)
        if self.problem:
            wanted.append(ImportRow.codes.contains(f" {self.problem} ", autoescape=True))
        if self.resembling:
            wanted.append(ImportRow.resembling > 0)
        if self.left:
            wanted.append(ImportRow.decision == Decision.LEAVE)
            wanted.append(ImportRow.kind != RowKind.MISSING)
        return wanted


EVERYTHING = Filter()


def replace_all(session: Session, draft_id: str) -> None:
    """Take all rows of a draft out."""
    session.execute(delete(_TABLE).where(_TABLE.c.draft_id == draft_id))


def add(session: Session, draft_id: str, rows: Iterable[tuple[DraftRow, Listing | None]]) -> None:
    """Put rows in, each with the listing that taking it would write."""
    values = [_values(draft_id, row, listing) for row, listing in rows]
    if values:
        session.execute(insert(_TABLE), values)


def put(session: Session, draft_id: str, row: DraftRow, listing: Listing | None) -> None:
    """Write one row anew."""
    remove(session, draft_id, row.number)
    add(session, draft_id, [(row, listing)])


def remove(session: Session, draft_id: str, number: int) -> None:
    """Take one row out."""
    session.execute(delete(_TABLE).where(_TABLE.c.draft_id == draft_id, _TABLE.c.number == number))


def get(session: Session, draft_id: str, number: int) -> DraftRow | None:
    """One row."""
    row = session.get(ImportRow, (draft_id, number), populate_existing=True)
    return _row(row) if row else None


def with_listing(session: Session, draft_id: str, listing_id: str) -> list[DraftRow]:
    """The rows that speak of a listing."""
    query = select(ImportRow).where(ImportRow.draft_id == draft_id, ImportRow.listing_id == listing_id)
    return [_row(row) for row in session.scalars(query)]


def page(session: Session, draft_id: str, wanted: Filter, offset: int, limit: int) -> list[DraftRow]:
    """Some rows in the order of the file, missing listings last."""
    query = select(ImportRow).where(*wanted.of(draft_id)).order_by(ImportRow.number < 0, func.abs(ImportRow.number))
    return [_row(row) for row in session.scalars(query.offset(offset).limit(limit))]


def count(session: Session, draft_id: str, wanted: Filter = EVERYTHING) -> int:
    """How many rows there are."""
    return session.scalar(select(func.count()).select_from(ImportRow).where(*wanted.of(draft_id))) or 0


def by_kind(session: Session, draft_id: str) -> dict[tuple[RowKind, Decision], int]:
    """How many rows of each kind there are, and what was decided for them."""
    query = select(ImportRow.kind, ImportRow.decision, func.count()).where(ImportRow.draft_id == draft_id)
    return {(row[0], row[1]): row[2] for row in session.execute(query.group_by(ImportRow.kind, ImportRow.decision))}


def by_problem(session: Session, draft_id: str) -> list[tuple[str, int]]:
    """In how many rows each kind of problem is, the most frequent first."""
    query = select(ImportRow.codes, func.count()).where(ImportRow.draft_id == draft_id, ImportRow.codes != "")
    counts: Counter[str] = Counter()
    for codes, number in session.execute(query.group_by(ImportRow.codes)):
        counts.update(dict.fromkeys(codes.split(), number))
    return counts.most_common()


def decide(session: Session, draft_id: str, wanted: Filter, decision: Decision, number: int | None = None) -> None:
    """Decide for one row, or for all that are meant."""
    conditions = wanted.of(draft_id) + ([ImportRow.number == number] if number is not None else [])
    session.execute(
        update(ImportRow).where(*conditions).values(decision=decision),
        execution_options={"synchronize_session": False},
    )


def decisions(session: Session, draft_id: str) -> dict[str, Decision]:
    """What was decided otherwise than by default, by row number, or by listing id for missing listings."""
    usual = Decision.LEAVE, Decision.TAKE
    query = select(ImportRow.number, ImportRow.listing_id, ImportRow.kind, ImportRow.decision)
    rows = session.execute(query.where(ImportRow.draft_id == draft_id))
    return {
        row.listing_id if row.kind is RowKind.MISSING else str(row.number): row.decision
        for row in rows
        if row.decision is not usual[row.kind is not RowKind.MISSING]
    }


def edited_cells(session: Session, draft_id: str) -> dict[int, tuple[str, ...]]:
    """The cells of all rows somebody corrected."""
    query = select(ImportRow).where(ImportRow.draft_id == draft_id, ImportRow.edited)
    return {row.number: tuple(json.loads(row.details)["cells"]) for row in session.scalars(query)}


def writes(session: Session, draft_id: str) -> Iterator[list[tuple[DraftRow, Listing | None]]]:
    """The rows that are taken and write something, with their listings, a chunk at a time."""
    taken = ImportRow.draft_id == draft_id, ImportRow.decision == Decision.TAKE
    kinds = ImportRow.kind.in_([*WRITES, RowKind.MISSING])
    last = None
    while True:
        query = select(ImportRow).where(*taken, kinds).order_by(ImportRow.number).limit(CHUNK)
        rows = session.scalars(query if last is None else query.where(ImportRow.number > last)).all()
        if not rows:
            return
        yield [(_row(row), listing_json.load(row.listing) if row.listing else None) for row in rows]
        last = rows[-1].number
        session.expunge_all()


def kept_lists(session: Session, draft_id: str) -> tuple[int, int]:
    """In how many lists of families something stands that would change or close, and how many listings that are."""
    touched = [ImportRow.draft_id == draft_id, ImportRow.decision == Decision.TAKE]
    touched.append(ImportRow.kind.in_([RowKind.CHANGED, RowKind.MISSING]))
    query = (
        select(func.count(SavedListing.code_hash.distinct()), func.count(SavedListing.listing_id.distinct()))
        .join(ImportRow, ImportRow.listing_id == SavedListing.listing_id)
        .where(*touched)
    )
    lists, listings = session.execute(query).one()
    return lists, listings


def forget_listings(session: Session, draft_id: str) -> None:
    """Drop what is only needed until a draft is applied."""
    session.execute(
        update(ImportRow).where(ImportRow.draft_id == draft_id).values(listing=""),
        execution_options={"synchronize_session": False},
    )


def _values(draft_id: str, row: DraftRow, listing: Listing | None) -> Mapping[str, Any]:
    details = {
        "cells": row.cells,
        "fields": row.fields,
        "problems": [[one.column, one.code, one.sentence, one.keeps_out, one.value] for one in row.problems],
        "resembles": [[one.listing_id, one.name, one.score, one.shared] for one in row.resembles],
    }
    codes = " ".join(dict.fromkeys(problem.code for problem in row.problems))
    return {
        "draft_id": draft_id,
        "number": row.number,
        "kind": row.kind,
        "decision": row.decision,
        "name": row.name,
        "listing_id": row.listing_id,
        "base_revision": row.base_revision,
        "edited": row.edited,
        "codes": f" {codes} " if codes else "",
        "resembling": len(row.resembles),
        "details": json.dumps(details, ensure_ascii=False),
        "listing": listing_json.dump(listing) if listing else "",
    }


def _row(row: ImportRow) -> DraftRow:
    details = json.loads(row.details)
    return DraftRow(
        number=row.number,
        kind=row.kind,
        name=row.name,
        decision=row.decision,
        listing_id=row.listing_id,
        base_revision=row.base_revision,
        cells=tuple(details["cells"]),
        edited=row.edited,
        fields=tuple((name, old, new) for name, old, new in details["fields"]),
        problems=tuple(RowProblem(*problem) for problem in details["problems"]),
        resembles=tuple(Resemblance(one[0], one[1], one[2], tuple(one[3])) for one in details["resembles"]),
    )
