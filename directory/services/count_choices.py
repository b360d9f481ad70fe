"""How many programs one would get by choosing each filter: each count is that of the very search one would get."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from directory.search.port import SearchEngine, SearchQuery

MILES = (2, 5, 10, 25)
INSURANCES = ("medi-cal", "medicare", "private", "uninsured")
MODES = ("in_person", "phone", "online", "home")
FLAGS = ("no_id", "walk_in", "evening", "weekend")
LANGUAGES = 8

Counts = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class ChoiceCounter:
    """Counts choices.

    `shut_now` are the opening hours that are not open now, `recent` is the day (YYYYMMDD) from which facts count as
    new, `spoken` tells how many listings speak each language.
    """

    engine: SearchEngine
    shut_now: frozenset[str]
    recent: int
    spoken: Mapping[str, int]

    def __call__(self, query: SearchQuery) -> Counts:
        """Counts by kind of filter and value. A choice of which one can be made stands in place of the one made."""
        choices = list(self._choices(query))
        totals = self.engine.totals([chosen for *_, chosen in choices])
        counts: dict[str, dict[str, int]] = {}
        for (kind, value, _), total in zip(choices, totals, strict=True):
            counts.setdefault(kind, {})[value] = total
        return counts

    def _choices(self, query: SearchQuery) -> Iterator[tuple[str, str, SearchQuery]]:
        yield "flags", "open", replace(query, refused_hours=self.shut_now)
        yield "flags", "free", replace(query, free=True)
        yield "flags", "accessible", replace(query, accessible=True)
        yield "flags", "recent", replace(query, checked_since=self.recent)
        for flag in FLAGS:
            yield "flags", flag, replace(query, flags=query.flags | {flag})
        for mode in MODES:
            yield "modes", mode, replace(query, modes=frozenset({mode}))
        for language in self._languages(query):
            yield "languages", language, replace(query, must_speak=frozenset({language}))
        for insurance in INSURANCES:
            yield "insurance", insurance, replace(query, insurance=insurance)
        for miles in MILES if query.point else ():
            yield "miles", str(miles), replace(query, radius_miles=float(miles))

    def _languages(self, query: SearchQuery) -> list[str]:
        often = sorted(self.spoken, key=lambda code: -self.spoken[code])
        others = [code for code in often if code not in {"en", "mul"}]
        return list(dict.fromkeys([*sorted(query.must_speak), "es", *others[:LANGUAGES]]))
