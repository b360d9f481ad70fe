"""A family's list: made at the first save, opened by its code alone, deleted when asked or when its time is over."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

import pytest

from directory.domain.saved_list import MOST_KEPT, make_code
from directory.services.limit_tries import TooManyTriesError, TryLimiter
from directory.services.save_list import LIMITS, NEW_LIST, WRONG_CODE, ListKeeper
from directory.store import listings
from directory.store.database import Database
from directory.store.models import Attempt, SavedList
from tests.fakes.desk import NOW
from tests.fakes.listings import CAST, CLINIC, MANY, PANTRY

WRONG = make_code(999)


@pytest.fixture
def keeper(database: Database) -> ListKeeper:
    with database.begin() as session:
        listings.save(session, [*CAST, *MANY], NOW)
    numbers = count(1)
    tries = TryLimiter(database, lambda: NOW, "a key", LIMITS)
    return ListKeeper(database, lambda: NOW, lambda _: next(numbers), tries)


def at(keeper: ListKeeper, moment: datetime) -> ListKeeper:
    return replace(keeper, now=lambda: moment, tries=replace(keeper.tries, now=lambda: moment))


def test_the_first_save_makes_a_list_and_the_next_adds_to_it(keeper: ListKeeper) -> None:
    code = keeper.save("", [PANTRY.id], "here")
    assert keeper.save(code.lower(), [CLINIC.id, PANTRY.id], "here") == code
    found = keeper.open(code, "there")
    assert found is not None
    assert found.listing_ids == (PANTRY.id, CLINIC.id)
    assert found.expires_on == (NOW + timedelta(days=90)).date()


def test_a_list_that_is_gone_is_begun_anew(keeper: ListKeeper) -> None:
    code = keeper.save("", [PANTRY.id], "here")
    keeper.delete(code)
    assert keeper.open(code, "here") is None
    assert keeper.save(code, [PANTRY.id], "here") not in {"", code}


def test_what_nobody_knows_is_not_saved(keeper: ListKeeper) -> None:
    assert keeper.save("", ["x", "' OR 1=1"], "here") == ""
    with keeper.database.read() as session:
        assert session.query(SavedList).count() == 0


def test_a_list_grows_to_thirty_and_no_further(keeper: ListKeeper) -> None:
    every = [listing.id for listing in (*MANY, *CAST)]
    code = keeper.save("", every[:20], "here")
    keeper.save(code, every[20:], "here")
    found = keeper.open(code, "here")
    assert found is not None
    assert len(found.listing_ids) == MOST_KEPT


def test_one_can_be_taken_off(keeper: ListKeeper) -> None:
    code = keeper.save("", [PANTRY.id, CLINIC.id], "here")
    keeper.remove(code, PANTRY.id)
    found = keeper.open(code, "here")
    assert found is not None
    assert found.listing_ids == (CLINIC.id,)


def test_after_ninety_days_it_neither_opens_nor_stays(keeper: ListKeeper) -> None:
    code = keeper.save("", [PANTRY.id], "here")
    later = at(keeper, NOW + timedelta(days=91))
    assert later.open(code, "here") is None
    assert [later.tidy(), later.tidy()] == [1, 0]


def test_each_save_gives_it_ninety_days_more(keeper: ListKeeper) -> None:
    code = keeper.save("", [PANTRY.id], "here")
    at(keeper, NOW + timedelta(days=60)).save(code, [CLINIC.id], "here")
    assert at(keeper, NOW + timedelta(days=120)).open(code, "here") is not None


def test_guessing_ends_soon_and_only_for_those_who_guess(keeper: ListKeeper) -> None:
    code = keeper.save("", [PANTRY.id], "here")
    for _ in range(LIMITS[WRONG_CODE].tries):
        assert keeper.open(WRONG, "guesser") is None
    with pytest.raises(TooManyTriesError):
        keeper.open(code, "guesser")
    assert keeper.open(code, "here") is not None
    assert at(keeper, NOW + timedelta(minutes=10)).open(code, "guesser") is not None


def test_a_slip_of_the_keyboard_is_no_guess(keeper: ListKeeper) -> None:
    for _ in range(LIMITS[WRONG_CODE].tries + 5):
        assert keeper.open("K4MQ-2R7T-9WXY-3M69", "here") is None
    assert keeper.save("", [PANTRY.id], "here")


def test_nobody_can_fill_the_database_with_lists(keeper: ListKeeper) -> None:
    for _ in range(LIMITS[NEW_LIST].tries):
        keeper.save("", [PANTRY.id], "here")
    with pytest.raises(TooManyTriesError):
        keeper.save("", [PANTRY.id], "here")


def test_a_visitor_is_in_another_group_each_time_and_with_each_key(keeper: ListKeeper) -> None:
    for moment, key in ((NOW, "a key"), (NOW, "another"), (NOW + timedelta(minutes=10), "a key")):
        tries = replace(keeper.tries, now=lambda moment=moment: moment, key=key)
        replace(keeper, tries=tries).open(WRONG, "198.51.100.7")
    assert len(set(groups(keeper))) == 3


def test_counts_are_forgotten_once_their_time_is_over(keeper: ListKeeper) -> None:
    keeper.open(WRONG, "guesser")
    at(keeper, NOW + timedelta(minutes=5)).tries.forget()
    assert len(groups(keeper)) == 1
    at(keeper, NOW + timedelta(minutes=20)).tries.forget()
    assert not groups(keeper)


def groups(keeper: ListKeeper) -> list[int]:
    with keeper.database.read() as session:
        return [attempt.visitors for attempt in session.query(Attempt)]
