"""A question as it came in, cleaned: what it says to the desk and how it travels on in an address."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any, Self

from directory.domain.household import Household
from directory.domain.match import Filters, Question, Sort
from directory.web.support.typed import is_street, point_in

PAGE_SIZE = 10
SWITCHES = ("open", "free", "no_id", "walk_in", "evening", "weekend", "accessible", "recent")
HOUR = time(10)
KEPT_FIELDS = frozenset({"words", "need", "not", "near"})


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it came in. `problems` are codes of what could not be read (see `problems.py`).

    `sealed` holds the free words, and a street address, as an address may carry them. `unwanted` are needs to leave
    out though the words sound like them. `day` (0 is Monday) and `hour` are when it has to be open.
    """

    text: str = ""
    sealed: str = ""
    needs: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    near: str = ""
    ages: tuple[int, ...] = ()
    languages: tuple[str, ...] = ()
    insurance: str = ""
    modes: tuple[str, ...] = ()
    switches: tuple[str, ...] = ()
    day: int | None = None
    hour: time = HOUR
    within: float | None = None
    sort: Sort = Sort.BEST
    page: int = 1
    problems: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was asked at all."""
        return not (self.text or self.fields())

    def fields(self) -> list[tuple[str, str]]:
        """Everything but the page, as an address or hidden fields carry it."""
        pairs = [("words", self.sealed)] if self.sealed else []
        pairs += [("need", slug) for slug in self.needs]
        pairs += [("not", slug) for slug in self.unwanted]
        pairs += [("near", self.near)] if self.near and not is_street(self.near) else []
        pairs += [("age", ", ".join(map(str, self.ages)))] if self.ages else []
        pairs += [("language", code) for code in self.languages]
        pairs += [("insurance", self.insurance)] if self.insurance else []
        pairs += [("mode", mode) for mode in self.modes]
        pairs += [(switch, "1") for switch in self.switches]
        pairs += [("day", str(self.day)), ("hour", f"{self.hour:%H:%M}")] if self.day is not None else []
        pairs += [("within", f"{self.within:g}")] if self.within else []
        return pairs + ([("sort", self.sort.value)] if self.sort is not Sort.BEST else [])

    def kept_fields(self) -> list[tuple[str, str]]:
        """What the filter form does not ask for itself: the words, the needs and the place."""
        return [(name, value) for name, value in self.fields() if name in KEPT_FIELDS]

    def search_fields(self) -> list[tuple[str, str]]:
        """What stays when somebody types other words or another place."""
        searched = {"words", "near", "not", *({"need"} if self.text else ())}
        return [(name, value) for name, value in self.fields() if name not in searched]

    def family_address(self) -> dict[str, str]:
        """What a program's page has to know of the family to judge its rules and to say how far it is."""
        return {name: value for name, value in self.fields() if name in {"age", "insurance", "near"}}

    def address(self) -> dict[str, Any]:
        """The same as arguments for `url_for`, with the page when it is not the first."""
        arguments: dict[str, Any] = {}
        for name, value in self.fields() + ([("page", str(self.page))] if self.page > 1 else []):
            arguments.setdefault(name, []).append(value)
        return arguments

    def turned_to(self, page: int) -> Self:
        """The same question at another page of its results."""
        return replace(self, page=page)

    def without_words(self, needs: tuple[str, ...]) -> Self:
        """The question with what was understood in place of what was typed, so that it may be shared."""
        near = "" if is_street(self.near) else self.near
        return replace(self, text="", sealed="", needs=needs, unwanted=(), near=near, page=1)

    def without(self, name: str, value: str = "") -> Self:
        """The question with one thing taken away: a need, a filter. Unknown names change nothing."""
        first = replace(self, page=1, switches=_less(self.switches, name))
        match name:
            case "need":
                unwanted = (*self.unwanted, value) if self.text else self.unwanted
                return replace(first, needs=_less(self.needs, value), unwanted=tuple(dict.fromkeys(unwanted)))
            case "not":
                return replace(first, unwanted=_less(self.unwanted, value))
            case "language":
                return replace(first, languages=_less(self.languages, value))
            case "mode":
                return replace(first, modes=_less(self.modes, value))
            case "age":
                return replace(first, ages=())
            case "insurance":
                return replace(first, insurance="")
            case "day":
                return replace(first, day=None)
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
            unwanted=self.unwanted,
            near=point_in(self.near) or self.near or None,
            radius_miles=self.within,
            household=self.household(),
            filters=self._filters(now),
            sort=self.sort,
            language=language,
            limit=PAGE_SIZE,
            offset=(self.page - 1) * PAGE_SIZE,
            count_choices=True,
        )

    def opens_at(self, now: datetime) -> datetime | None:
        """The next time the day and hour asked for come round; None when none was asked for."""
        if self.day is None:
            return None
        then = now.replace(hour=self.hour.hour, minute=self.hour.minute, second=0, microsecond=0)
        then += timedelta(days=(self.day - now.weekday()) % 7)
        return then if then >= now else then + timedelta(days=7)

    def _filters(self, now: datetime) -> Filters:
        return Filters(
            modes=frozenset(self.modes),
            languages=frozenset(self.languages),
            insurance=self.insurance,
            free="free" in self.switches,
            no_id="no_id" in self.switches,
            walk_in="walk_in" in self.switches,
            evening="evening" in self.switches,
            weekend="weekend" in self.switches,
            open_at=self.opens_at(now) or (now if "open" in self.switches else None),
            accessible="accessible" in self.switches,
            checked_recently="recent" in self.switches,
        )


def _less(items: tuple[str, ...], item: str) -> tuple[str, ...]:
    return tuple(kept for kept in items if kept != item)
