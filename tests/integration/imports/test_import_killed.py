"""A process that imports or undoes is killed at any moment: all of it happened or nothing, and it begins again."""

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from directory.domain.import_draft import Draft, DraftState
from directory.domain.listing import Listing
from directory.store import batches, changes, import_drafts, listings
from directory.store.database import Database
from tests.integration.imports.desk import EDITOR, again, desk_over, review, template_rows

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.integration.imports.desk", "pandas"])
MOMENTS = 10
ROWS = 150


def apply(url: str, home: str, draft_id: str, after_seconds: float) -> None:
    """Apply a draft, and be killed meanwhile."""
    desk = desk_over(Database(url), Path(home))
    draft = desk.upload.get(draft_id)
    assert draft is not None
    kill_after(after_seconds)
    desk.apply.start(draft, EDITOR)


def undo(url: str, home: str, batch_id: str, after_seconds: float) -> None:
    """Undo a batch, and be killed meanwhile."""
    desk = desk_over(Database(url), Path(home))
    kill_after(after_seconds)
    desk.undo.start(int(batch_id), EDITOR)


def kill_after(seconds: float) -> None:
    threading.Timer(seconds, os.kill, (os.getpid(), signal.SIGKILL)).start()


def killed(action: Callable[..., None], url: str, home: Path, what: str, seconds: float) -> None:
    process = CONTEXT.Process(target=action, args=(url, str(home), what, seconds))
    process.start()
    process.join(timeout=120)
    assert process.exitcode is not None


def stored(database: Database) -> dict[str, Listing]:
    with database.read() as session:
        return {listing.id: listing for listing in listings.of_feed(session, "a-list").values()}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_an_import_that_is_killed_happened_whole_or_not_at_all(
    sqlite_url: str, sqlite_database: Database, home: Path
) -> None:
    database, seen = sqlite_database, set()
    desk = desk_over(database, home)
    desk.apply.start(review(desk, template_rows(ROWS, phone="916-555-0100")), EDITOR)
    for moment in range(MOMENTS):
        before = stored(database)
        draft = review(desk, template_rows(ROWS + 5, phone=f"916-555-02{moment:02}"))
        killed(apply, sqlite_url, home, draft.id, seconds=0.02 + 0.1 * moment)
        with database.read() as session:
            left = import_drafts.get(session, draft.id)
            waiting = {change.listing_id for change in changes.pending(session, 10_000)}
        assert left is not None
        after = stored(database)
        seen.add(left.state)
        if left.state is DraftState.APPLIED:
            assert len(after) == ROWS + 5
            assert all(f"02{moment:02}" in listing.phones[0].digits for listing in after.values())
        else:
            assert after == before
        assert waiting == set() or waiting <= set(after)
        if left.state is not DraftState.APPLIED:
            desk.apply.start(left, EDITOR)
            assert all(f"02{moment:02}" in listing.phones[0].digits for listing in stored(database).values())
        desk.apply.indexer.catch_up()
    assert len(seen) > 1, "no moment fell before the end, or none after it"


def test_an_undo_that_is_killed_happened_whole_or_not_at_all(
    sqlite_url: str, sqlite_database: Database, home: Path
) -> None:
    database = sqlite_database
    desk = desk_over(database, home)
    desk.apply.start(review(desk, template_rows(ROWS, phone="916-555-0100")), EDITOR)
    before = stored(database)
    for moment in range(MOMENTS):
        desk.apply.start(review(desk, template_rows(ROWS + 5, phone=f"916-555-02{moment:02}")), EDITOR)
        after = stored(database)
        with database.read() as session:
            number, _ = batches.numbered(session)[0]
        killed(undo, sqlite_url, home, str(number), seconds=0.02 + 0.06 * moment)
        with database.read() as session:
            batch = batches.get(session, number)
        assert batch is not None
        assert stored(database) == (before if batch.undone_at else after)
        desk.undo.start(number, EDITOR)
        assert stored(database) == before


def test_two_imports_at_once_take_turns_and_the_second_sees_a_conflict(
    sqlite_url: str, sqlite_database: Database, home: Path
) -> None:
    desk = desk_over(sqlite_database, home)
    desk.apply.start(review(desk, template_rows(50, phone="916-555-0100")), EDITOR)
    drafts = [review(desk, template_rows(50, phone=f"916-555-010{number}")) for number in (1, 2)]
    started = [CONTEXT.Process(target=apply, args=(sqlite_url, str(home), draft.id, 600.0)) for draft in drafts]
    for process in started:
        process.start()
    deadline = time.monotonic() + 60
    found: list[Draft] = []
    while time.monotonic() < deadline and not any(draft.fault_code for draft in found):
        time.sleep(0.2)
        found = [again(desk, draft) for draft in drafts]
    for process in started:
        process.kill()
    assert sorted(draft.state for draft in found) == [DraftState.APPLIED, DraftState.CHECKED]
    assert sorted(draft.fault_code for draft in found) == ["", "conflict"]
    assert len({listing.phones[0].digits for listing in stored(sqlite_database).values()}) == 1
