"""The made-up listings that benchmarks measure with are many, always the same, and nobody's."""

from itertools import islice

from tests.benchmarks import many

SOME = 3_000


def test_they_are_the_same_every_time():
    assert list(many.listings(SOME)) == list(many.listings(SOME))


def test_fewer_are_the_first_of_more():
    assert list(many.listings(1_200)) == list(islice(many.listings(SOME), 1_200))


def test_each_is_another():
    assert len({document.id for document in many.documents(SOME)}) == SOME


def test_the_made_up_ones_keep_no_house_phone():
    made_up = islice(many.listings(SOME), len(many.bundled()), None)
    phones = {phone.digits for listing in made_up for phone in listing.phones if len(phone.digits) > 3}
    assert all(digits.startswith("91655501") for digits in phones)


def test_cards_and_words_grow_with_them():
    few, more = list(many.documents(1_100)), list(many.documents(SOME))
    assert len({one.group for one in more}) > 2 * len({one.group for one in few})
    assert len(words(more)) > 1.2 * len(words(few))


def words(documents):
    return {word for one in documents for word in f"{one.name} {one.organization}".split()}
