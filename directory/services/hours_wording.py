"""Puts opening hours into sentences, so that a family need not decode “M-F 9-5, 2nd & 4th Tu”."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import pairwise

from babel.dates import get_day_names

from directory.domain.schedule import DayException, Opening, Schedule
from directory.services.wording import Translate, day_text, locale_of, mark, time_text

WEEK = tuple(range(7))
NTH = {
    1: mark("first"),
    2: mark("second"),
    3: mark("third"),
    4: mark("fourth"),
    5: mark("fifth"),
    -1: mark("last"),
}
Days = tuple[tuple[int, ...], tuple[int, ...], date | None, date | None]


@dataclass(frozen=True, slots=True)
class HoursWording:
    """Words hours in one language; `translate` is the caller's gettext."""

    translate: Translate
    language: str

    def sentences(self, schedule: Schedule, today: date) -> list[str]:
        """The hours, one sentence for each group of days; none when nobody knows them."""
        if schedule.always:
            return [self.translate(mark("Open day and night, every day."))]
        said = [self._group(days, spans) for days, spans in _grouped(schedule.openings)]
        if said and schedule.closed_on_holidays:
            said.append(self.translate(mark("Closed on public holidays.")))
        return said + [self._exception(day) for day in schedule.exceptions if day.on >= today]

    def _group(self, days: Days, spans: Sequence[Opening]) -> str:
        weekdays, nth, begins, ends = days
        times = self._all(self._span(span.opens_at, span.closes_at) for span in spans)
        words = self._weeks_of_month(weekdays, nth) if nth else self._weekdays(weekdays)
        # In Spanish a time ends in a full stop already.
        said = self._say(mark("%(days)s, %(times)s."), days=words, times=times).replace("..", ".")
        if begins and ends:
            first, last = day_text(begins, self.language), day_text(ends, self.language)
            season = mark("%(hours)s Only from %(first)s to %(last)s.")
            said = self._say(season, hours=said, first=first, last=last)
        return said[:1].upper() + said[1:]

    def _exception(self, day: DayException) -> str:
        name = day_text(day.on, self.language)
        if day.opens_at is None or day.closes_at is None:
            return self._say(mark("Closed on %(day)s."), day=name)
        return self._say(mark("On %(day)s: %(times)s."), day=name, times=self._span(day.opens_at, day.closes_at))

    def _span(self, opens_at: time, closes_at: time) -> str:
        first, last = time_text(opens_at, self.language), time_text(closes_at, self.language)
        return self._say(mark("%(from)s to %(to)s"), **{"from": first, "to": last})

    def _weekdays(self, weekdays: Sequence[int]) -> str:
        if tuple(weekdays) == WEEK:
            return self.translate(mark("Every day"))
        if len(weekdays) > 2 and all(later - earlier == 1 for earlier, later in pairwise(weekdays)):
            first, last = self._day(weekdays[0]), self._day(weekdays[-1])
            return self._say(mark("%(first)s to %(last)s"), first=first, last=last)
        return self._all(map(self._day, weekdays))

    def _weeks_of_month(self, weekdays: Sequence[int], nth: Sequence[int]) -> str:
        weeks, days = self._all(self.translate(NTH[week]) for week in nth if week in NTH), self._weekdays(weekdays)
        return self._say(mark("the %(weeks)s %(days)s of each month"), weeks=weeks, days=days)

    def _day(self, weekday: int) -> str:
        return str(get_day_names("wide", locale=locale_of(self.language))[weekday])

    def _all(self, names: Iterable[str]) -> str:
        *some, last = names
        return self._say(mark("%(some)s and %(last)s"), some=", ".join(some), last=last) if some else last

    def _say(self, text: str, **values: object) -> str:
        return self.translate(text) % values


def _grouped(openings: Sequence[Opening]) -> Iterator[tuple[Days, list[Opening]]]:
    """Openings of the same days together, in the order of the week."""
    by_days: dict[Days, list[Opening]] = {}
    for opening in openings:
        days = (tuple(sorted(opening.weekdays)), opening.nth, opening.valid_from, opening.valid_to)
        by_days.setdefault(days, []).append(opening)
    yield from sorted(by_days.items(), key=lambda group: (group[0][1], group[0][0]))
