"""The numbers on the page about the data."""

from directory.domain.listing import Confidence, Kind, Provenance, Status
from directory.store import counts, listings
from directory.store.counts import SourceCount, Summary
from directory.store.database import Database
from tests.integration.store.samples import NOW, program

UNSURE = Confidence.UNCONFIRMED


def test_an_empty_directory_counts_nothing(database: Database) -> None:
    with database.read() as session:
        assert counts.summary(session) == Summary(0, {}, {}, {}, {}, ())


def test_active_listings_are_counted_by_source_confidence_and_date(database: Database) -> None:
    saved = [
        program("1", provenance=Provenance("county", "2024-05")),
        program("2", provenance=Provenance("county", "2025")),
        program("3", provenance=Provenance("county"), kind=Kind.GUIDE),
        program("4", provenance=Provenance("school", confidence=UNSURE)),
        program("5", provenance=Provenance("school", "1999"), status=Status.DEFUNCT),
    ]
    with database.begin() as session:
        listings.save(session, saved, NOW)
        found = counts.summary(session)
    assert found == Summary(
        listings=4,
        by_status={Status.ACTIVE: 4, Status.DEFUNCT: 1},
        by_kind={Kind.GUIDE: 1, Kind.PROGRAM: 3},
        by_confidence={Confidence.SINGLE_SOURCE: 3, UNSURE: 1},
        by_source_date={"2025": 1, "2024-05": 1, "": 2},
        by_source=(SourceCount("county", 3, "2024-05", "2025"), SourceCount("school", 1, "", "")),
    )
    assert list(found.by_source_date) == ["2025", "2024-05", ""]
