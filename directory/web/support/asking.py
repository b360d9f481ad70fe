"""Reads a question from a form or an address. Nothing typed can fail here: what is unclear is named instead."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from werkzeug.datastructures import MultiDict

from directory.domain.household import Household
from directory.domain.listing import ContactMode
from directory.domain.match import Filters, Question, Sort
from directory.domain.need import NeedTree
from directory.domain.place import Point

MAX_TEXT, MAX_NEAR, MAX_PAGE, PAGE_SIZE = 1_000, 120, 200, 10
MAX_MILES, MAX_AGE, MAX_AGES = 100, 120, 12
INSURANCES = ("medi-cal", "medicare", "private", "uninsured")
SWITCHES = ("open", "free", "no_id", "walk_in", "accessible", "recent")
_COORDINATES = re.compile(r"\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z]{2,8})?")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it came in, cleaned. `problems` are codes of what could not be read (see `problems.py`)."""

    text: str = ""
    needs: tuple[str, ...] = ()
    near: str = ""
    ages: tuple[int, ...] = ()
    languages: tuple[str, ...] = ()
    insurance: str = ""
    modes: tuple[str, ...] = ()
    switches: tuple[str, ...] = ()
    within: float | None = None
    sort: Sort = Sort.BEST
    page: int = 1
    problems: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was asked at all."""
        return not (self.text or self.fields())

    def fields(self) -> list[tuple[str, str]]:
        """Everything but the free words and the page, as an address or hidden fields carry it."""
        pairs = [("need", slug) for slug in self.needs]
        pairs += [("near", self.near)] if self.near else []
        pairs += [("age", ", ".join(map(str, self.ages)))] if self.ages else []
        pairs += [("language", code) for code in self.languages]
        pairs += [("insurance", self.insurance)] if self.insurance else []
        pairs += [("mode", mode) for mode in self.modes]
        pairs += [(switch, "1") for switch in self.switches]
        pairs += [("within", f"{self.within:g}")] if self.within else []
        return pairs + ([("sort", self.sort.value)] if self.sort is not Sort.BEST else [])

    def kept_fields(self) -> list[tuple[str, str]]:
        """What the filter form does not ask for itself: the needs and the place."""
        return [(name, value) for name, value in self.fields() if name in {"need", "near"}]

    def family_address(self) -> dict[str, str]:
        """What a program's page has to know of the family to judge its rules."""
        return {name: value for name, value in self.fields() if name in {"age", "insurance"}}

    def address(self) -> dict[str, Any]:
        """The same as arguments for `url_for`, with the page when it is not the first."""
        arguments: dict[str, Any] = {}
        for name, value in self.fields() + ([("page", str(self.page))] if self.page > 1 else []):
            arguments.setdefault(name, []).append(value)
        return arguments

    def without(self, name: str, value: str = "") -> "Asked":
        """The question with one thing taken away: a need, a filter, the place. Unknown names change nothing."""
        first = replace(self, page=1, switches=_less(self.switches, name))
        match name:
            case "need":
                return replace(first, needs=_less(self.needs, value))
            case "language":
                return replace(first, languages=_less(self.languages, value))
            case "mode":
                return replace(first, modes=_less(self.modes, value))
            case "age":
                return replace(first, ages=())
            case "insurance":
                return replace(first, insurance="")
            case "near":
                return replace(first, near="")
            case "within":
                return replace(first, within=None)
            case _:
                return first

    def household(self) -> Household:
        """What was told of the family."""
        return Household(ages=self.ages, languages=self.languages, insurance=self.insurance)

    def question(self, language: str, now: datetime) -> Question:
        """The question for the desk."""
        return Question(
            text=self.text,
            needs=self.needs,
            near=point_in(self.near) or self.near or None,
            radius_miles=self.within,
            household=self.household(),
            filters=self._filters(now),
            sort=self.sort,
            language=language,
            limit=PAGE_SIZE,
            offset=(self.page - 1) * PAGE_SIZE,
        )

    def _filters(self, now: datetime) -> Filters:
        return Filters(
            modes=frozenset(self.modes),
            languages=frozenset(self.languages),
            insurance=self.insurance,
            free="free" in self.switches,
            no_id="no_id" in self.switches,
            walk_in="walk_in" in self.switches,
            open_at=now if "open" in self.switches else None,
            accessible="accessible" in self.switches,
            checked_recently="recent" in self.switches,
        )


def read_asked(values: "MultiDict[str, str]", needs: NeedTree, *, with_text: bool) -> Asked:
    """Read a question. Free words are taken only from a form: an address is seen by too many."""
    problems: list[str] = []
    asked = Asked(
        text=_short(values.get("text", ""), MAX_TEXT, "text_long", problems) if with_text else "",
        needs=_known(values.getlist("need"), needs, problems),
        near=_near(values.get("near", ""), problems),
        ages=_ages(values.getlist("age"), problems),
        languages=tuple(code for code in _each(values.getlist("language")) if _LANGUAGE.fullmatch(code))[:5],
        insurance=values["insurance"] if values.get("insurance") in INSURANCES else "",
        modes=tuple(mode for mode in _each(values.getlist("mode")) if mode in {known.value for known in ContactMode}),
        switches=tuple(switch for switch in SWITCHES if values.get(switch)),
        within=_miles(values.get("within", ""), problems),
        sort=_sort(values.get("sort", "")),
        page=_page(values.get("page", ""), problems),
    )
    for dropped in values.getlist("drop"):
        name, _, value = dropped.partition(":")
        asked = asked.without(name, value)
    return replace(asked, problems=tuple(dict.fromkeys(problems)))


def point_in(near: str) -> Point | None:
    """The point that `38.58, -121.49` stands for, rounded to about a kilometre; None for anything else."""
    found = _COORDINATES.fullmatch(near)
    if found is None:
        return None
    try:
        return Point(round(float(found[1]), 2), round(float(found[2]), 2))
    except ValueError:
        return None


def _less(items: tuple[str, ...], item: str) -> tuple[str, ...]:
    return tuple(kept for kept in items if kept != item)


def _each(values: list[str]) -> list[str]:
    return list(dict.fromkeys(value.strip() for value in values if value.strip()))


def _short(text: str, limit: int, code: str, problems: list[str]) -> str:
    text = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    if len(text) > limit:
        problems.append(code)
    return text[:limit].rstrip()


def _known(slugs: list[str], needs: NeedTree, problems: list[str]) -> tuple[str, ...]:
    known = tuple(slug for slug in _each(slugs) if slug in needs)
    if len(known) < len(_each(slugs)):
        problems.append("need_unknown")
    return known[:10]


def _near(text: str, problems: list[str]) -> str:
    near = _short(text, MAX_NEAR, "near_long", problems)
    if _COORDINATES.fullmatch(near):
        point = point_in(near)
        if point is None:
            problems.append("near_impossible")
        return f"{point.latitude:.2f}, {point.longitude:.2f}" if point else ""
    return near


def _ages(values: list[str], problems: list[str]) -> tuple[int, ...]:
    words = re.split(r"[\s,;]+", " ".join(values).strip()[:200])
    ages = [int(word) for word in words if word.isascii() and word.isdigit() and int(word) <= MAX_AGE]
    if len(ages) < len([word for word in words if word]):
        problems.append("age_unclear")
    return tuple(dict.fromkeys(ages))[:MAX_AGES]


def _miles(text: str, problems: list[str]) -> float | None:
    if not text.strip():
        return None
    try:
        miles = float(text)
    except ValueError:
        miles = -1
    if 0 < miles <= MAX_MILES:
        return miles
    problems.append("within_unclear")
    return None


def _sort(text: str) -> Sort:
    return Sort(text) if text in set(Sort) else Sort.BEST


def _page(text: str, problems: list[str]) -> int:
    if not text.strip():
        return 1
    if text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MAX_PAGE:
        return int(text)
    problems.append("page_unclear")
    return 1
