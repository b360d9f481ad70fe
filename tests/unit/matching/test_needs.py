"""Words to needs."""

import pytest

from directory.matching.lexicon import Lexicon, Phrase
from directory.matching.needs import read_needs

LEXICON = Lexicon(
    [
        Phrase("food.today", "en", "food"),
        Phrase("food.calfresh", "en", "food stamps"),
        Phrase("food.today", "es", "no tengo comida"),
        Phrase("housing.tonight", "en", "shelter"),
        Phrase("housing.rent", "en", "behind rent"),
        Phrase("care.dental", "en", "dental"),
        Phrase("mental.adult", "en", "sad", 0.55),
        Phrase("mental.adult", "en", "tired", 0.55),
        Phrase("work.rights", "en", "counseling office"),
        Phrase("goods.furniture", "es", "cama"),
        Phrase("food.today", "es", "comer"),
        Phrase("money.energy", "en", "shut|turned off lights|power"),
        Phrase("situation:foster", "en", "foster"),
    ],
    {
        "en": {"mental", "rental", "good", "mood", "mushroom", "room", "came", "late", "come", "moved", "street"},
        "es": {"come"},
    },
)


def needs(text):
    return dict(read_needs(text, LEXICON).needs)


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("need FOOD", "food.today"),
        ("we are behind on our rent", "housing.rent"),
        ("no tengo nada de comida", "food.today"),
        ("No tengo comída", "food.today"),
        ("shelters please", "housing.tonight"),
        ("sheltr tonight", "housing.tonight"),
        ("dentl", "care.dental"),
        ("they turned off our power", "money.energy"),
    ],
)
def test_a_phrase_is_found_in_any_form(text, need):
    assert need in needs(text)


@pytest.mark.parametrize("text", ["mental", "rental", "good mood", "mushroom room", "came late"])
def test_words_that_only_look_alike_mean_nothing(text):
    assert needs(text) == {}


def test_a_word_both_languages_have_belongs_to_the_one_the_text_is_in():
    assert needs("moved late street come") == {}
    assert "food.today" in needs("no come")


def test_the_longer_phrase_says_it_better():
    assert set(needs("food stamps")) == {"food.calfresh"}


def test_words_too_far_apart_do_not_make_a_phrase():
    assert needs("behind the house that my uncle wants to rent") == {}


def test_hints_add_up_but_never_to_certainty():
    assert 0.7 < needs("sad and tired")["mental.adult"] < 1


def test_what_is_refused_is_not_offered():
    assert set(needs("no shelter, just food")) == {"food.today"}


def test_no_before_a_need_is_a_need():
    assert "food.today" in needs("there is no food")


def test_situations_are_told_apart_from_needs():
    reading = read_needs("foster child needs dental", LEXICON)
    assert (reading.situations, set(reading.needs)) == ({"foster"}, {"care.dental"})


def test_ten_thousand_characters_are_read_in_a_moment():
    assert read_needs("food " * 2000, LEXICON).needs == {"food.today": 1.0}


def test_a_need_that_is_not_wanted_is_refused_and_the_others_stay():
    reading = read_needs("food and a dental visit", LEXICON).without({"food.today"})
    assert set(reading.needs) == {"care.dental"}
    assert "food.today" in reading.refused


@pytest.mark.parametrize("text", ["food", "I need food stamps", "food now", "food and shelter"])
def test_a_few_words_that_surely_name_a_need_are_plain(text):
    assert read_needs(text, LEXICON).plain


@pytest.mark.parametrize(
    "text",
    [
        "nobody listens to me",
        "sad",
        "food and a ride to church",
        "my landlord says he will change the locks and we have no food",
        "no tengo nada caliente de comida",
    ],
)
def test_what_leaves_something_to_guess_is_not_plain(text):
    assert not read_needs(text, LEXICON).plain
