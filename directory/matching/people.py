"""Reads who help is for: ages that are said, and whether it is for a baby, a child, a teen, an adult or a senior."""

import re
from dataclasses import dataclass

from directory.words import fold

OLDEST = 110

_AGES = [
    re.compile(pattern)
    for pattern in (
        r"\b(\d{1,3})[\s-]*(?:years?|yrs?|yr)[\s-]*old\b",
        r"\b(\d{1,3})\s*(?:y/?o|yo)\b",
        r"\b(?:de|tiene|con)\s+(\d{1,3})\s*(?:anos|anitos|años)\b",
        r"\b(\d{1,3})\s*(?:anos|anitos)\b",
        r"\b(?:age|aged|ages|edad)\s*(\d{1,3})\b",
        r"\b(?:grandson|granddaughter|son|daughter|kid|child|boy|girl|nephew|niece|brother|sister|hijo|hija|nieto|nieta"
        r"|nino|nina|sobrino|sobrina)\s*(?:is|who is|de|,)?\s*(\d{1,2})\b"
        r"(?!\s*(?:dollars|days|weeks|months|dias|meses))",
    )
]
_MONTHS = re.compile(r"\b(\d{1,2})[\s-]*(?:months?|mos?|meses)(?:[\s-]*old)?\b")

_WORDS = {
    "baby": r"baby|babies|newborn|infant|toddler|bebe|bebes|recien nacid[oa]",
    "child": r"kids?|child|children|sons?|daughters?|grandsons?|granddaughters?|grandchild(?:ren)?|grandkids?|stepsons?"
    r"|stepdaughters?|boy|girl|nephew|niece|hij[oa]s?|nin[oa]s?|niet[oa]s?|sobrin[oa]s?|chamac[oa]s?|nen[ea]s?"
    r"|hijit[oa]s?",
    "teen": r"teens?|teenagers?|high ?schooler|adolescentes?|jovencit[oa]s?|muchach[oa]s?",
    "adult": r"my (?:mom|mother|dad|father|husband|wife|partner)|mi (?:mama|papa|esposo|esposa|pareja|marido)",
    "senior": r"grandma|grandpa|grandmother|grandfather|elderly|senior|seniors|abuel[oa]s?|tercera edad|ancian[oa]s?",
}
_PERSONS = {person: re.compile(rf"\b(?:{words})\b") for person, words in _WORDS.items()}


@dataclass(frozen=True, slots=True)
class People:
    """Who a text speaks of: whole-year ages, and persons as in `baby`, `child`, `teen`, `adult`, `senior`."""

    ages: tuple[int, ...] = ()
    persons: frozenset[str] = frozenset()


def read_people(text: str) -> People:
    """The ages and persons that a text names."""
    folded = fold(text[:2000])
    ages = [int(age) for pattern in _AGES for age in pattern.findall(folded) if int(age) <= OLDEST]
    ages += [int(months) // 12 for months in _MONTHS.findall(folded) if re.search(r"old|baby|bebe|tiene", folded)]
    persons = {person for person, pattern in _PERSONS.items() if pattern.search(folded)}
    return People(tuple(dict.fromkeys(ages)), frozenset(persons | persons_of(ages)))


def persons_of(ages: list[int] | tuple[int, ...]) -> set[str]:
    """The persons that ages stand for."""
    bounds = (("baby", 0, 2), ("child", 3, 12), ("teen", 13, 17), ("adult", 18, 59), ("senior", 60, OLDEST))
    return {person for person, low, high in bounds for age in ages if low <= age <= high}
