"""Words to needs: which needs and situations a text speaks of, what it rules out, and how surely."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from directory.matching.lexicon import Found, Lexicon
from directory.words import FILLER

SITUATION = "situation:"
WEAK = 0.55
SURE = 0.9
"""Score from which phrases have plainly named a need."""
FEW_WORDS, SOME_WORDS = 3, 5
"""Texts short enough to say one thing; the longer only when every word of it belongs to a phrase."""

_REFUSALS = tuple(
    tuple(words.split())
    for words in (
        "not", "dont need", "dont want", "do not need", "do not want", "already have", "already got", "except",
        "other than", "besides", "instead of", "rather than", "no quiero", "no queremos", "no necesito",
        "no necesitamos", "no busco", "no buscamos", "no ocupo", "no ocupamos", "ya tengo", "ya tenemos",
        "en vez de", "aparte de", "menos",
    )
)  # fmt: skip
_SMALL = frozenset(
    {"a", "an", "the", "any", "more", "another", "un", "una", "unos", "unas", "el", "la", "los", "las", "mas"}
)
_BARE_REFUSALS = frozenset({("no",), ("not",), ("sin",)})
_CONTRASTS = frozenset({"just", "only", "but", "instead", "solo", "nomas", "sino", "pero", "solamente"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood: need slugs with scores from 0 to 1, situations, refused needs, and the words read.

    `unsaid` are the words that carry meaning and belong to no phrase that surely names something.
    """

    needs: Mapping[str, float] = field(default_factory=dict)
    situations: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()

    @property
    def plain(self) -> bool:
        """Whether so little was said, and so surely, that nothing is left to guess."""
        if not self.needs or min(self.needs.values()) < SURE:
            return False
        alone = len(self.needs) == 1 and len(self.words) <= FEW_WORDS
        return alone or (not self.unsaid and len(self.words) <= SOME_WORDS)

    def without(self, slugs: Collection[str]) -> "Reading":
        """The same with some needs refused."""
        kept = {slug: score for slug, score in self.needs.items() if slug not in slugs}
        return replace(self, needs=kept, refused=self.refused.union(slugs))


def read_needs(text: str, lexicon: Lexicon) -> Reading:
    """Read the needs and situations out of a text."""
    words = lexicon.read(text)
    found = longest(lexicon.find(words))
    refused = {item.phrase.meaning for item in found if not _is_situation(item) and is_refused(item, found, words)}
    scores = _scores(item for item in found if item.phrase.meaning not in refused)
    return Reading(
        needs={meaning: score for meaning, score in scores.items() if not meaning.startswith(SITUATION)},
        situations=frozenset(meaning.removeprefix(SITUATION) for meaning in scores if meaning.startswith(SITUATION)),
        refused=frozenset(refused),
        words=words,
        unsaid=_unsaid(words, found),
    )


def _unsaid(words: Sequence[str], found: Iterable[Found]) -> tuple[str, ...]:
    closed = (item for item in found if item.phrase.strength >= SURE and item.end - item.start == item.length)
    said = {place for item in closed for place in range(item.start, item.end)}
    return tuple(word for place, word in enumerate(words) if place not in said and word not in FILLER)


def longest(found: Sequence[Found]) -> list[Found]:
    """Leave out what is only part of a longer phrase: "food stamps" is not "food".

    A situation hides no need, but a need can show that a situation was not meant ("after an eviction notice").
    """
    needs = [item for item in found if not _is_situation(item)]
    return [item for item in found if not any(item.inside(other) for other in needs)]


def _is_situation(item: Found) -> bool:
    return item.phrase.meaning.startswith(SITUATION)


def is_refused(item: Found, found: Iterable[Found], words: Sequence[str]) -> bool:
    """Whether the words before a phrase refuse it, as in "no shelter, just food"."""
    before = tuple(words[max(0, item.start - 3) : item.start])
    if any(_ends_with(before, refusal) for refusal in _REFUSALS):
        return True
    bare = (
        any(_ends_with(before[-2:], refusal) for refusal in _BARE_REFUSALS)
        or tuple(words[item.start : item.start + 1]) in _BARE_REFUSALS
    )
    contrast = next((place for place, word in enumerate(words) if place >= item.end and word in _CONTRASTS), None)
    return bare and contrast is not None and any(other.start > contrast for other in found)


def _ends_with(before: Sequence[str], refusal: Sequence[str]) -> bool:
    """Whether the refusal stands right before, but for an article and the like."""
    near = [word for word in before if word not in _SMALL]
    return tuple(near[-len(refusal) :]) == tuple(refusal)


def _scores(found: Iterable[Found]) -> dict[str, float]:
    """Strong phrases count whole, weak ones add up but never to certainty."""
    doubt: dict[str, float] = defaultdict(lambda: 1.0)
    seen: set[tuple[str, str]] = set()
    for item in found:
        if (item.phrase.meaning, item.phrase.words) not in seen:
            seen.add((item.phrase.meaning, item.phrase.words))
            doubt[item.phrase.meaning] *= 1 - item.phrase.strength
    return {meaning: 1 - rest for meaning, rest in doubt.items()}
