"""How tokens of opening hours make rules: days then times, or times then days, never both in one text."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import time

from directory.domain.schedule import Opening
from importers.normalise.clock import DoubtfulHoursError, read_span
from importers.normalise.hours_words import Sort, Token

Span = tuple[time, time]
NthDay = tuple[int, int]


@dataclass(slots=True)
class Days:
    """The days one rule is about: whole weekdays, and single ones of the month as (nth, weekday)."""

    plain: set[int] = field(default_factory=set)
    of_month: list[NthDay] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.plain or self.of_month)


@dataclass(slots=True)
class Rules:
    """Everything a text says."""

    openings: list[Opening] = field(default_factory=list)
    closed: set[int] = field(default_factory=set)
    breaks: list[Span] = field(default_factory=list)
    closed_on_holidays: bool | None = None


class Reader:
    """Reads tokens from left to right; raises DoubtfulHoursError at the first thing that is not certain."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.rules = Rules()

    def read(self) -> Rules:
        """All rules of the text."""
        self._skip_joins()
        times_first = self._sort() in (Sort.TIME, Sort.ALL_DAY)
        while self._sort() is not None:
            if not self._closed():
                self._rule(times_first=times_first)
            self._skip_joins()
        for pause in self.rules.breaks:
            self.rules.openings = [part for opening in self.rules.openings for part in _without(opening, pause)]
        _check_overlaps(self.rules)
        return self.rules

    def _rule(self, *, times_first: bool) -> None:
        if times_first:
            spans = self._spans()
            self._skip_joins(":(,")
            days = self._days()
        else:
            days = self._days()
            self._skip_joins()
            if days and self._sort() is Sort.CLOSED:
                self.at += 1
                self.rules.closed |= days.plain
                return
            spans = self._spans()
        if not days:
            raise DoubtfulHoursError("the days are missing")
        self._add(days, spans)

    def _add(self, days: Days, spans: list[Span]) -> None:
        for opens, closes in spans:
            if days.plain:
                self.rules.openings.append(Opening(tuple(sorted(days.plain)), opens, closes))
            for weekday in dict.fromkeys(day for _, day in days.of_month):
                nth = tuple(sorted({nth for nth, day in days.of_month if day == weekday}, key=lambda n: (n < 0, n)))
                self.rules.openings.append(Opening((weekday,), opens, closes, nth))

    def _closed(self) -> bool:
        if self._sort() is not Sort.CLOSED:
            return False
        self.at += 1
        if self._sort() is Sort.HOLIDAYS:
            self.at += 1
            self.rules.closed_on_holidays = True
            return True
        if self._sort() is Sort.TIME:
            self.rules.breaks += self._spans()
            return True
        days = self._days()
        if not days.plain or days.of_month:
            raise DoubtfulHoursError("it does not say when it is closed")
        self.rules.closed |= days.plain
        return True

    def _days(self) -> Days:
        days = Days()
        while True:
            before = self.at
            if days:
                self._skip_joins(",;&/.")
            if not self._day_item(days):
                self.at = before
                return days

    def _day_item(self, days: Days) -> bool:
        token = self._token()
        if token is None:
            return False
        if token.sort is Sort.NTH:
            self._nth_item(days)
            return True
        if token.sort is Sort.DAYS:
            self._no_nth_before(days)
            days.plain |= token.days
            self.at += 1
            return True
        if token.sort is not Sort.DAY:
            return False
        self._no_nth_before(days)
        self.at += 1
        (first,) = token.days
        days.plain |= self._through(first)
        return True

    def _through(self, first: int) -> set[int]:
        following = self.tokens[self.at : self.at + 2]
        if [token.sort for token in following] != [Sort.DASH, Sort.DAY]:
            return {first}
        self.at += 2
        (last,) = following[1].days
        if last == first:
            raise DoubtfulHoursError("a span of days starts and ends on the same day")
        return {day % 7 for day in range(first, last + 1 if last > first else last + 8)}

    def _nth_item(self, days: Days) -> None:
        if days.plain:
            raise DoubtfulHoursError("weekly and monthly days are mixed")
        counts: list[int] = []
        while (token := self._token()) and (
            token.sort is Sort.NTH or (counts and token.text in (",", "&", "and", "y"))
        ):
            if token.sort is Sort.NTH:
                counts.append(token.nth)
            self.at += 1
        token = self._token()
        if token is None or token.sort is not Sort.DAY:
            raise DoubtfulHoursError("a count such as “2nd” stands without its weekday")
        self.at += 1
        (weekday,) = token.days
        days.of_month.extend((nth, weekday) for nth in counts)

    def _no_nth_before(self, days: Days) -> None:
        # "2nd Tue and Thu": whether the 2nd or every Thursday is meant, only the writer knows.
        if days.of_month:
            raise DoubtfulHoursError("it is not clear whether the count belongs to every weekday")

    def _spans(self) -> list[Span]:
        spans = [self._span()]
        while True:
            before = self.at
            self._skip_joins()
            if self._sort() is not Sort.TIME:
                self.at = before
                return spans
            spans.append(self._span())

    def _span(self) -> Span:
        token = self._token()
        if token is not None and token.sort is Sort.ALL_DAY:
            self.at += 1
            return time(0), time(0)
        start, dash, end = (*self.tokens[self.at : self.at + 3], None, None, None)[:3]
        if start is None or start.clock is None:
            raise DoubtfulHoursError(f"“{start.text}” was not understood" if start else "the times are missing")
        if dash is None or dash.sort is not Sort.DASH or end is None or end.clock is None:
            raise DoubtfulHoursError("an end of the hours is missing")
        self.at += 3
        return read_span(start.clock, end.clock)

    def _token(self) -> Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def _sort(self) -> Sort | None:
        token = self._token()
        return token.sort if token else None

    def _skip_joins(self, signs: str = "") -> None:
        while (
            (token := self._token()) and token.sort is Sort.JOIN and (not signs or token.text in (*signs, "and", "y"))
        ):
            self.at += 1


def _without(opening: Opening, pause: Span) -> list[Opening]:
    """An opening without a break that lies inside it; as it is when the break lies outside."""
    starts, ends = pause
    if ends <= starts or opening.closes_at <= opening.opens_at:
        raise DoubtfulHoursError("a break in hours past midnight is not clear")
    if ends <= opening.opens_at or opening.closes_at <= starts:
        return [opening]
    if not opening.opens_at < starts < ends < opening.closes_at:
        raise DoubtfulHoursError("a break does not fit into the hours")
    return [replace(opening, closes_at=starts), replace(opening, opens_at=ends)]


def _check_overlaps(rules: Rules) -> None:
    seen: dict[int, list[tuple[int, int]]] = {}
    for opening in rules.openings:
        start = opening.opens_at.hour * 60 + opening.opens_at.minute
        end = opening.closes_at.hour * 60 + opening.closes_at.minute
        end = end if end > start else end + 24 * 60
        for day in opening.weekdays:
            if day in rules.closed:
                raise DoubtfulHoursError("a day is both open and closed")
            if any(start < other_end and other_start < end for other_start, other_end in seen.get(day, [])):
                raise DoubtfulHoursError("a day has two different hours")
            seen.setdefault(day, []).append((start, end))
