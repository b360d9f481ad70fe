"""What benchmarks ask; always the same."""

import csv
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from directory.search.port import Blend, SearchQuery
from directory.words import FILLER, tokens
from tests.benchmarks import many
from tests.benchmarks.home import ROOT, blend

MIXED = 600
LIMIT = 20
EXAM = ROOT / "tests" / "exams" / "data"
RADII = (3.0, 5.0, 10.0, 25.0)
LONGEST_UNMENDED = 5


def mixed(wanted: int = MIXED) -> list[SearchQuery]:
    """Searches of one to four words, some mistyped or cut short, with needs, filters, ages and places.

    Words, needs and languages come up as often as in the bundled listings, in English and Spanish.
    """
    chance = random.Random(many.SEED)
    weights = blend()
    vocabulary, needs, languages = _vocabulary(), _needs(), _languages()
    return [_one(chance, weights, vocabulary, needs, languages) for _ in range(wanted)]


def _one(
    chance: random.Random, weights: Blend, vocabulary: Counter[str], needs: Counter[str], languages: Counter[str]
) -> SearchQuery:
    by_need = chance.random() < 0.35
    has_words = not by_need or chance.random() < 0.7
    spoken = _drawn(languages, chance, 1) if chance.random() < 0.25 else ()
    point = _point(chance) if chance.random() < 0.6 else None
    return SearchQuery(
        words=" ".join(_typed(chance, vocabulary)) if has_words else "",
        needs=dict(zip(_drawn(needs, chance, 2), (1.0, 0.6)[: chance.choice((1, 1, 2))], strict=False))
        if by_need
        else {},
        point=point,
        radius_miles=chance.choice(RADII) if point and chance.random() < 0.5 else None,
        age_months=tuple(chance.randrange(70) * 12 for _ in range(chance.choice((0, 0, 1, 2, 3)))),
        insurance=chance.choice(("medi-cal", "private")) if chance.random() < 0.1 else "",
        languages=spoken,
        must_speak=frozenset(spoken if chance.random() < 0.5 else ()),
        modes=frozenset({"in_person"} if chance.random() < 0.1 else ()),
        free=chance.random() < 0.15,
        limit=LIMIT,
        per_need=0,
        blend=weights,
    )


def _typed(chance: random.Random, vocabulary: Counter[str]) -> list[str]:
    words = list(_drawn(vocabulary, chance, chance.choice((1, 2, 2, 3, 3, 4))))
    long = [place for place, word in enumerate(words) if len(word) >= LONGEST_UNMENDED]
    slip = chance.random()
    if long and slip < 0.15:
        place = chance.choice(long)
        words[place] = _mistyped(words[place], chance)
    elif len(words[-1]) > LONGEST_UNMENDED and slip < 0.25:
        words[-1] = words[-1][:-2]
    return words


def _mistyped(word: str, chance: random.Random) -> str:
    """A word with one letter dropped, doubled or swapped with the next, not the first."""
    at = chance.randrange(1, len(word) - 1)
    kind = chance.choice(("dropped", "doubled", "swapped"))
    if kind == "dropped":
        return word[:at] + word[at + 1 :]
    return (
        word[:at] + word[at] + word[at:] if kind == "doubled" else word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    )


def _drawn(counted: Counter[str], chance: random.Random, wanted: int) -> tuple[str, ...]:
    """Different ones, the more frequent the likelier."""
    names, weights = list(counted), list(counted.values())
    return tuple(dict.fromkeys(chance.choices(names, weights, k=wanted)))


def _point(chance: random.Random) -> tuple[float, float]:
    point = chance.choice(many.towns()[many.HOME]).point
    return round(point.latitude + chance.gauss(0, 0.01), 5), round(point.longitude + chance.gauss(0, 0.01), 5)


def _vocabulary() -> Counter[str]:
    texts = (
        f"{listing.name} {listing.organization.name} {' '.join(text.text for text in listing.descriptions)}"
        for listing in many.bundled()
    )
    return Counter(
        word for text in texts for word in dict.fromkeys(tokens(text)) if len(word) > 2 and word not in FILLER
    )


def _needs() -> Counter[str]:
    return Counter(need for listing in many.bundled() for need in listing.needs)


def _languages() -> Counter[str]:
    codes = Counter(spoken.code for listing in many.bundled() for spoken in listing.languages)
    return Counter({code: count for code, count in codes.items() if code not in {"en", "mul"}})


def exam(wanted: int = 0) -> list[dict[str, Any]]:
    """Bodies of `POST /api/v1/match`: every text of the exam's dev file, with what families add.

    When more are wanted the texts come again, each time with another word, so that no answer can be remembered.
    """
    chance = random.Random(many.SEED)
    with (EXAM / "questions_dev.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    vocabulary = _vocabulary()
    again = [(row["text"], row["language"]) for row in chance.choices(rows, k=max(0, wanted - len(rows)))]
    more = [(f"{text} {_drawn(vocabulary, chance, 1)[0]}", language) for text, language in again]
    texts = dict([*((row["text"], row["language"]) for row in rows), *more])
    return [_body(text, language, chance) for text, language in texts.items()]


def few_words(wanted: int = 300) -> list[dict[str, Any]]:
    """Bodies with one to four words, as people type them in a search box."""
    chance = random.Random(many.SEED + 1)
    vocabulary = _vocabulary()
    typed: Iterator[str] = (" ".join(_typed(chance, vocabulary)) for _ in range(wanted))
    return [_body(text, chance.choice(("en", "en", "es")), chance) for text in dict.fromkeys(typed)]


def _body(text: str, language: str, chance: random.Random) -> dict[str, Any]:
    body: dict[str, Any] = {"text": text, "limit": LIMIT, "lang": language if language in {"en", "es"} else "en"}
    body["near"] = chance.choice(_postal_codes())
    body["ages"] = [chance.randrange(70) for _ in range(chance.randrange(1, 4))]
    if chance.random() < 0.2:
        body["languages"] = ["es"]
    return body


def _postal_codes() -> Sequence[str]:
    return [town.postal_code for town in many.towns()[many.HOME]]
