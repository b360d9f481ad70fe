"""Beside each filter stands the number of programs that choosing it leaves: counted over the bundled listings."""

from dataclasses import replace

import pytest

from directory.domain.household import Household
from directory.domain.match import Filters, Question
from directory.wiring import Wiring

QUESTION = Question(needs=("food",), near="95823", household=Household(ages=(9,)), limit=1, count_choices=True)
NARROWED = Filters(modes=frozenset({"in_person"}), free=True)
CHOSEN = {
    ("flags", "open"): lambda filters, now: replace(filters, open_at=now),
    ("flags", "free"): lambda filters, now: replace(filters, free=True),
    ("flags", "no_id"): lambda filters, now: replace(filters, no_id=True),
    ("flags", "evening"): lambda filters, now: replace(filters, evening=True),
    ("flags", "weekend"): lambda filters, now: replace(filters, weekend=True),
    ("flags", "recent"): lambda filters, now: replace(filters, checked_recently=True),
    ("modes", "phone"): lambda filters, now: replace(filters, modes=frozenset({"phone"})),
    ("languages", "es"): lambda filters, now: replace(filters, languages=frozenset({"es"})),
    ("insurance", "medi-cal"): lambda filters, now: replace(filters, insurance="medi-cal"),
}


@pytest.mark.parametrize("filters", [Filters(), NARROWED], ids=["all", "narrowed"])
@pytest.mark.parametrize(("kind", "value"), CHOSEN)
def test_a_count_is_what_one_gets(product: Wiring, filters: Filters, kind: str, value: str) -> None:
    question = replace(QUESTION, filters=filters)
    told = product.desk.find(question).counts[kind][value]
    got = product.desk.find(replace(question, filters=CHOSEN[kind, value](filters, product.now())))
    assert told == (0 if "filters" in got.understood.widened or "open" in got.understood.widened else got.total)


def test_a_distance_counts_too(product: Wiring) -> None:
    told = product.desk.find(QUESTION).counts["miles"]["5"]
    assert told == product.desk.find(replace(QUESTION, radius_miles=5.0)).total


def test_nobody_counts_unless_asked(product: Wiring) -> None:
    assert product.desk.find(replace(QUESTION, count_choices=False)).counts == {}
