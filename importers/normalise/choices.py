"""Cells that hold words of a fixed vocabulary: needs, modes, flags, insurance, visibility, yes and no."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from directory.domain.eligibility import InsuranceRule
from directory.domain.listing import Visibility
from importers.normalise.parsed import CACHED, Fault, Parsed
from importers.normalise.text import is_blank, one_line, split_list

E = TypeVar("E", bound=StrEnum)

INSURANCE = {
    "medi-cal": "medi-cal",
    "medical": "medi-cal",
    "medicaid": "medi-cal",
    "medicare": "medicare",
    "private": "private",
    "private insurance": "private",
    "commercial": "private",
    "uninsured": "uninsured",
    "no insurance": "uninsured",
}
YES = frozenset({"yes", "y", "true", "1", "x", "si", "sí"})
NO = frozenset({"no", "n", "false", "0"})


@lru_cache(maxsize=CACHED)
def parse_needs(text: str, known: frozenset[str]) -> Parsed[tuple[str, ...]]:
    """Slugs of needs, the main one first; an unknown slug is left over."""
    slugs = tuple(slug.casefold() for slug in split_list(text, ";,|\n"))
    unknown = "; ".join(slug for slug in slugs if slug not in known)
    faults = (_unknown("need", unknown, "food.today"),) if unknown else ()
    return Parsed(tuple(slug for slug in slugs if slug in known), faults, unknown)


def parse_choices(text: str, choices: type[E], what: str) -> Parsed[tuple[E, ...]]:
    """Words of an enum, however they are spaced ("In person; by phone" is not among them, "in person" is)."""
    if not text:
        return Parsed(())
    by_name = {_bare(choice.value): choice for choice in choices}
    found: list[E] = []
    unknown: list[str] = []
    for part in split_list(text, ";,\n"):
        choice = by_name.get(_bare(part))
        if choice is None:
            unknown.append(part)
        elif choice not in found:
            found.append(choice)
    rest = "; ".join(unknown)
    faults = (_unknown(what, rest, next(iter(choices)).value),) if rest else ()
    return Parsed(tuple(found), faults, rest)


def parse_choice(text: str, choices: type[E], default: E, what: str) -> Parsed[E]:
    """One word of an enum, or the default when the cell is empty or says something else."""
    if is_blank(text):
        return Parsed(default)
    parsed = parse_choices(text, choices, what)
    return Parsed(parsed.value[0] if parsed.value else default, parsed.faults, parsed.leftover)


def _bare(word: str) -> str:
    return re.sub(r"[\s_-]+", "", word.casefold())


@lru_cache(maxsize=CACHED)
def parse_insurance(text: str) -> Parsed[InsuranceRule | None]:
    """The kinds of coverage a program takes."""
    found, unknown = _look_up(split_list(text, ";,\n"), INSURANCE)
    faults = (_unknown("coverage", unknown, "medi-cal"),) if unknown else ()
    rule = InsuranceRule(found) if found else None
    return Parsed(rule, faults, unknown)


@lru_cache(maxsize=CACHED)
def parse_visibility(text: str) -> Parsed[Visibility]:
    """How much of the address may be shown. A word nobody knows hides all of it, to be safe."""
    word = one_line(text).casefold()
    if not word:
        return Parsed(Visibility.FULL)
    if word in set(Visibility):
        return Parsed(Visibility(word))
    sentence = f"“{text}” is not “full”, “city” or “hidden”; the address is hidden until that is mended."
    return Parsed(Visibility.HIDDEN, (Fault("unknown_visibility", sentence, text),), text)


@lru_cache(maxsize=CACHED)
def parse_yes(text: str) -> Parsed[bool]:
    """Whether a cell says yes; anything but yes and no counts as no and is reported."""
    word = one_line(text).casefold()
    if word in YES or not word or word in NO:
        return Parsed(word in YES)
    return Parsed(False, (Fault("not_yes_or_no", f"“{text}” is neither yes nor no; it counts as no.", text),), text)


def _look_up(parts: tuple[str, ...], names: Mapping[str, str]) -> tuple[tuple[str, ...], str]:
    found = tuple(dict.fromkeys(names[part.casefold()] for part in parts if part.casefold() in names))
    return found, "; ".join(part for part in parts if part.casefold() not in names)


def _unknown(what: str, text: str, example: str) -> Fault:
    sentence = f"“{text}” is not a {what} this directory knows (for example “{example}”); it was kept as text."
    return Fault(f"unknown_{what}", sentence, text)
