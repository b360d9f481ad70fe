"""A plan for several needs: the best three each, what is shared said once, and a first step made of facts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from directory.domain.listing import Flag, Kind, Listing, Status
from directory.domain.match import Answer, Match, OpenState, Question, Understood
from directory.domain.plan import Act
from directory.services.make_plan import BEST, Planner, next_step
from tests.fakes.desk import NOW, FakeDirectory, need_tree
from tests.fakes.listings import CLINIC, COUNSELING, HOTLINE, MANY, PANTRY, PAUSED, TEENS

FAKE = FakeDirectory(need_tree())
TONIGHT, TOMORROW = NOW.replace(hour=17, minute=0), NOW.replace(hour=9, minute=0) + timedelta(days=1)
GUIDE = replace(PANTRY, key=replace(PANTRY.key, code="guide"), kind=Kind.GUIDE, needs=("coverage.apply",))


def matched(listing: Listing, state: OpenState | None = None) -> Match:
    found = FAKE.match(listing, Question().household, None)
    return replace(found, open=state) if state else found


def planner(by_need: dict[str, Sequence[Listing]]) -> Planner:
    def find(question: Question) -> Answer:
        found = by_need[question.needs[0]][: question.limit]
        return Answer(Understood(), len(found), tuple(map(matched, found)))

    return Planner(find, need_tree(), lambda: NOW)


def test_each_need_gets_its_best_three() -> None:
    plan = planner({"food": MANY[:5], "legal": MANY[10:12]})(Question(needs=("food", "legal")))
    assert [len(need.matches) for need in plan.needs] == [BEST, 2]


def test_what_helps_with_two_needs_is_said_once_and_named_again() -> None:
    plan = planner({"food": [PANTRY, CLINIC], "care": [CLINIC, COUNSELING]})(Question(needs=("food", "care")))
    food, care = plan.needs
    assert [match.listing for match in food.matches] == [PANTRY, CLINIC]
    assert [match.listing for match in care.matches] == [COUNSELING]
    assert [match.listing for match in care.above] == [CLINIC]


def test_a_guide_comes_first_only_where_it_is_the_first_step() -> None:
    plan = planner({"coverage.apply": [CLINIC, GUIDE], "food": [GUIDE]})(Question(needs=("coverage.apply", "food")))
    assert plan.needs[0].guide is not None
    assert plan.needs[0].guide.listing == GUIDE
    assert plan.needs[1].guide is None


def test_nothing_asked_is_an_empty_plan() -> None:
    assert planner({})(Question()).needs == ()


def first_act(listing: Listing, state: OpenState) -> tuple[Act, datetime | None]:
    step = next_step([matched(listing, state)], NOW)
    assert step is not None
    return step.act, step.moment


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (OpenState(True, TONIGHT), (Act.CALL_BEFORE, TONIGHT)),
        (OpenState(True, TOMORROW), (Act.CALL_NOW, None)),
        (OpenState(True), (Act.CALL_NOW, None)),
        (OpenState(False, TOMORROW), (Act.CALL_FROM, TOMORROW)),
        (OpenState(False), (Act.CALL_AND_ASK, None)),
        (OpenState(), (Act.CALL_AND_ASK, None)),
    ],
)
def test_the_first_step_follows_the_hours(state: OpenState, expected: tuple[Act, datetime | None]) -> None:
    assert first_act(PANTRY, state) == expected


def test_a_line_that_always_answers_may_be_called_at_any_hour() -> None:
    assert first_act(HOTLINE, OpenState(True)) == (Act.CALL_ANY_HOUR, None)


def test_without_a_phone_one_goes_there_looks_online_or_asks() -> None:
    walk_in = replace(PANTRY, phones=())
    assert first_act(walk_in, OpenState(True, TONIGHT)) == (Act.GO_BEFORE, TONIGHT)
    assert first_act(walk_in, OpenState(False, TOMORROW)) == (Act.GO_FROM, TOMORROW)
    assert first_act(replace(walk_in, flags=()), OpenState())[0] is Act.LOOK_ONLINE
    assert first_act(replace(TEENS, website=""), OpenState())[0] is Act.ASK_211


def test_nobody_is_sent_to_a_place_that_is_closed_for_now() -> None:
    assert next_step([matched(PAUSED)], NOW) is None
    step = next_step([matched(PAUSED), matched(PANTRY)], NOW)
    assert step is not None
    assert step.listing == PANTRY


def test_the_cast_is_as_these_tests_need_it() -> None:
    assert PAUSED.status is Status.PAUSED
    assert Flag.WALK_IN in PANTRY.flags
    assert PANTRY.schedule.openings[0].closes_at == time(17)
