"""The blend, the filters, the cards and the facets in SQL, as SQLite and PostgreSQL both understand them.

An engine brings the words (`word`: number, mass, strength), how it picks the best of a card, and how it looks for tags.
Everything is one statement, so that nothing is worked out twice and nothing is carried to and fro.
"""

import math
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from directory.search.port import SearchQuery
from tests.benchmarks.peers.flat import ANY_LANGUAGE, EARTH_MILES, on_globe
from tests.benchmarks.peers.vocabulary import Word

COLUMNS = (
    "number integer primary key, id text not null, kind text not null, card integer not null, combination integer not "
    "null, x real not null, y real not null, z real not null, is_placed boolean not null, is_near boolean not null, "
    "fixed real not null, trust real not null, min_months integer not null, under_months integer not null, "
    "checked_on integer not null, is_free boolean not null"
)


@dataclass
class Statement:
    """A statement in the making, with its parameters by name."""

    tagged: Callable[["Statement", Collection[str]], str]
    parameters: dict[str, Any] = field(default_factory=dict)

    def bind(self, value: object) -> str:
        """A placeholder for a value."""
        name = f"p{len(self.parameters)}"
        self.parameters[name] = value
        return f":{name}"

    def listed(self, values: Collection[object]) -> str:
        """Placeholders for several values."""
        return ", ".join(map(self.bind, values))


def found(statement: Statement, query: SearchQuery, words: Sequence[Word], word: str) -> str:
    """The common table expressions up to `found`: documents that match, with card, combination and score."""
    blend = query.blend
    parts = []
    if words:
        total = statement.bind(sum(one.weight for one in words))
        parts.append(f"word as materialized ({word})")
        parts.append("strongest as materialized (select max(strength) as most from word)")
        text = f"mass / {total} * (0.6 + 0.4 * strength / (select most from strongest))"
        parts.append(f"texts as (select number, 0.0 as need, {text} as text from word)")
    if query.needs:
        weighed = " ".join(
            f"when {statement.bind(need)} then {statement.bind(weight)}" for need, weight in query.needs.items()
        )
        chosen = statement.listed(query.needs)
        parts.append(
            f"needed as (select number, max(fit * case need {weighed} end) as need, 0.0 as text from document_needs "
            f"where need in ({chosen}) group by number)"
        )
    both = " union all ".join(f"select number, need, text from {name}" for name in _sources(query, words))
    floor = statement.bind(blend.text_floor if query.needs else blend.text_floor / 2)
    parts.append(
        f"asked as (select number, max(need) as need, max(text) as text from ({both}) as each group by number)"
    )
    fit = f"({statement.bind(blend.need)} * need + {statement.bind(blend.text)} * text)"
    factors = " * ".join((fit, near(statement, query), spoken(statement, query), fresh(statement, query), "trust"))
    where = " and ".join((f"(need > 0 or text >= {floor})", *filters(statement, query)))
    parts.append(
        f"found as materialized (select d.number, d.id, d.card, d.combination, {factors} as score "
        f"from asked join documents d on d.number = asked.number where {where})"
    )
    return "with " + ", ".join(parts)


def _sources(query: SearchQuery, words: Sequence[Word]) -> list[str]:
    return [name for name, used in (("texts", words), ("needed", query.needs)) if used]


COUNTS = (
    "select 'count', cast(combination as text), count(*) from found group by combination "
    "union all select 'total', '', count(distinct card) from found "
    "union all select 'site', id, card from found where card in (select card from top)"
)


def filters(statement: Statement, query: SearchQuery) -> list[str]:
    """What leaves documents out."""
    bind, tagged = statement.bind, statement.tagged
    wanted = [f"d.kind in ({statement.listed(sorted(query.kinds))})"]
    if query.point and query.radius_miles is not None:
        longest = (2 * math.sin(query.radius_miles / EARTH_MILES / 2)) ** 2
        wanted.append(f"(not d.is_placed or {chord(statement, query.point)} <= {bind(longest)})")
    if query.age_months:
        ages = (f"(d.min_months <= {bind(age)} and d.under_months > {bind(age)})" for age in query.age_months)
        wanted.append(f"({' or '.join(ages)})")
    if query.insurance:
        wanted.append(tagged(statement, ["insured:", f"insured:{query.insurance}"]))
    if query.must_speak:
        spoken = sorted({*query.must_speak, ANY_LANGUAGE})
        wanted.append(tagged(statement, [f"{kind}:{code}" for kind in ("staff", "interpreter") for code in spoken]))
    if query.modes:
        wanted.append(tagged(statement, [f"mode:{mode}" for mode in sorted(query.modes)]))
    wanted += [tagged(statement, [f"flag:{flag}"]) for flag in sorted(query.flags)]
    return [*wanted, "d.is_free"] if query.free else wanted


def chord(statement: Statement, point: tuple[float, float]) -> str:
    """The square of the straight line through the globe, from which miles are one arc sine away."""
    x, y, z = (statement.bind(value) for value in on_globe(point))
    return f"((d.x - {x}) * (d.x - {x}) + (d.y - {y}) * (d.y - {y}) + (d.z - {z}) * (d.z - {z}))"


def near(statement: Statement, query: SearchQuery) -> str:
    """Nearness as a factor."""
    if query.point is None:
        return "d.fixed"
    around = statement.bind(2 * EARTH_MILES / query.blend.half_score_miles)
    miles = f"{around} * asin(sqrt({chord(statement, query.point)}) / 2)"
    return f"case when d.is_near then 1 / (1 + {miles}) else d.fixed end"


def spoken(statement: Statement, query: SearchQuery) -> str:
    """Language as a factor."""
    asked = [language for language in query.languages if language != "en"]
    if not asked:
        return "1"
    staff = statement.tagged(statement, [f"staff:{code}" for code in asked])
    interpreted = statement.tagged(statement, [f"interpreter:{code}" for code in (*asked, ANY_LANGUAGE)])
    more, less = statement.bind(1 + query.blend.staff_language), statement.bind(1 + query.blend.interpreter_language)
    return f"case when {staff} then {more} when {interpreted} then {less} else 1 end"


def fresh(statement: Statement, query: SearchQuery) -> str:
    """Freshness as a factor."""
    steps = sorted(query.blend.freshness.items(), reverse=True)
    cases = " ".join(f"when d.checked_on >= {statement.bind(day)} then {statement.bind(value)}" for day, value in steps)
    return f"case {cases} else {statement.bind(query.blend.stale)} end"
