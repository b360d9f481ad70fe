"""Reports in both databases: each waits until it is taken away, and holds nothing of who told it."""

from datetime import timedelta

from directory.domain.report import MOST_CHARACTERS, Report, Wrong
from directory.store import listings, reports
from directory.store.database import Database
from directory.store.models import ListingReport
from tests.integration.store.samples import NOW, PLAIN


def told(number: int, listing_id: str = PLAIN.id, text: str = "") -> Report:
    return Report(f"{number:036}", listing_id, Wrong.PHONE, text, NOW + timedelta(minutes=number))


def test_they_wait_in_their_order_with_the_name_of_the_program(database: Database) -> None:
    with database.begin() as session:
        listings.save(session, [PLAIN], NOW)
        for report in (told(2, "gone"), told(1)):
            reports.add(session, report)
    with database.read() as session:
        waiting = reports.waiting(session)
    assert [(one.report.listing_id, one.program) for one in waiting] == [(PLAIN.id, PLAIN.name), ("gone", "")]
    assert waiting[0].report == told(1)


def test_one_is_taken_away_once(database: Database) -> None:
    with database.begin() as session:
        reports.add(session, told(1))
        assert [reports.remove(session, told(1).id) for _ in range(2)] == [True, False]
        assert reports.waiting(session) == []


def test_the_longest_words_in_any_script_fit(database: Database) -> None:
    words = "ñ語🙂" * (MOST_CHARACTERS // 3)
    with database.begin() as session:
        reports.add(session, told(1, text=words))
        assert reports.waiting(session)[0].report.text == words


def test_there_is_room_for_nothing_that_tells_who_it_was() -> None:
    columns = {column.name for column in ListingReport.__table__.columns}
    assert columns == {"id", "listing_id", "wrong", "text", "told_at"}
