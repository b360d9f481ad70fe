"""One program from the real product: what surrounds it, and how little the database is asked."""

from collections.abc import Iterator

import pytest
from sqlalchemy import event

from directory.domain.eligibility import ResidenceRule, Verdict
from directory.domain.household import Household
from directory.domain.listing import Flag, Listing, Visibility
from directory.services.spell_out import code_of
from directory.store import listings
from directory.wiring import Wiring

NOBODY = Household()


@pytest.fixture(scope="module")
def offered(product: Wiring) -> list[Listing]:
    with product.database.read() as session:
        return list(listings.active(session))


@pytest.fixture
def queries(product: Wiring) -> Iterator[list[str]]:
    asked: list[str] = []

    def note(_connection, _cursor, statement, *_rest) -> None:
        asked.extend([statement] if statement.startswith("SELECT") else [])

    engine = product.database._engine
    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


def test_the_place_searched_from_gives_the_distance_and_judges_where_one_lives(
    product: Wiring, offered: list[Listing]
) -> None:
    listing = next(one for one in offered if one.location and one.location.public_point)
    shown = product.desk.show(listing.id, NOBODY, "95823")
    assert shown
    assert shown.place
    assert shown.place.postal_code == "95823"
    assert shown.distance_miles
    assert 0 < shown.distance_miles < 60
    bound = next(one for one in offered if ResidenceRule(("Sacramento County",)) in one.eligibility)
    for near, verdict in (("95823", Verdict.YES), ("Davis", Verdict.NO), ("", Verdict.ASK)):
        shown = product.desk.show(bound.id, NOBODY, near)
        assert shown
        assert next(rule for rule in shown.verdicts if rule.rule == "residence").verdict is verdict


def test_a_confidential_place_has_no_distance(product: Wiring, offered: list[Listing]) -> None:
    confidential = [one for one in offered if one.location and one.location.visibility is not Visibility.FULL]
    assert confidential
    for listing in confidential:
        shown = product.desk.show(listing.id, NOBODY, "95823")
        assert shown
        assert shown.distance_miles is None
        assert shown.same_door == ()


def test_an_unknown_place_or_program_does_no_harm(product: Wiring, offered: list[Listing]) -> None:
    shown = product.desk.show(offered[0].id, NOBODY, "zzqqyy")
    assert shown
    assert shown.distance_miles is None
    assert product.desk.show("nowhere", NOBODY) is None


def test_siblings_are_few_and_those_with_the_same_needs_come_first(product: Wiring, offered: list[Listing]) -> None:
    library = next(one for one in offered if one.organization.name == "Sacramento Public Library")
    shown = product.desk.show(library.id, NOBODY)
    assert shown
    assert 0 < len(shown.siblings) <= 6
    assert set(shown.siblings[0].needs) & set(library.needs)
    assert not set(shown.siblings) & {library, *shown.same_door}


def test_every_program_has_its_own_short_code(product: Wiring, offered: list[Listing]) -> None:
    assert len({code_of(one.id) for one in offered}) == len(offered)
    assert product.desk.spell_out(code_of(offered[0].id)) == offered[0].id
    assert product.desk.spell_out("nothing") is None


def test_a_program_seen_before_takes_five_short_queries(
    product: Wiring, offered: list[Listing], queries: list[str]
) -> None:
    listing = next(one for one in offered if Flag.WALK_IN in one.flags and one.location)
    product.desk.show(listing.id, NOBODY, "95823")
    queries.clear()
    product.desk.show(listing.id, NOBODY, "95823")
    assert len(queries) <= 5
