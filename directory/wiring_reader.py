"""What understands questions is made of: phrases, sentences, leads and crisis words, from `data/needs`."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from directory.domain.place import Place, Point
from directory.matching.crisis import CrisisDetector, CrisisRule
from directory.matching.fuse import Fusion
from directory.matching.leads import Effect, Lead
from directory.matching.lexicon import Lexicon, Phrase
from directory.matching.meaning import Meaning, Meant
from directory.matching.needs import WEAK
from directory.reference import CommonWords, Reference
from directory.search import encoder
from directory.services.understand import Reader

REMEMBERED_TEXTS = 200


def reader_of(
    reference: Reference,
    locate: Callable[[str], Place | None],
    place_of: Callable[[Point], Place],
    vectors: Path,
) -> Reader:
    """What understands questions; `vectors` is the folder where meanings are kept from one start to the next."""
    dictionaries = {language: CommonWords(language) for language in ("en", "es")}
    return Reader(
        needs=reference.needs,
        lexicon=Lexicon(_phrases(reference), dictionaries),
        crisis=CrisisDetector(_crisis_rules(reference), dictionaries),
        leads=tuple(_lead(row) for row in reference.table("needs", "leads.csv")),
        locate=locate,
        place_of=place_of,
        meaning=_meaning(reference, vectors),
        fusion=Fusion(**reference.ranking["understanding"]),
    )


def _meaning(reference: Reference, vectors: Path) -> Callable[[str], Meant]:
    """Hears what texts mean; the last few are remembered, in memory only, for when a filter is added to them."""
    encode = encoder.load()
    if encode is None:
        return lambda text: Meant()
    named = [(need.slug, label) for need in reference.needs for label in need.labels.values()]
    asked = [(row["slug"], row["sentence"]) for row in reference.table("needs", "sentences.csv")]
    slugs, texts = zip(*dict.fromkeys([*named, *asked]), strict=True)
    anchors = encoder.as_float32(encoder.remembered(vectors, texts, encode))
    return lru_cache(REMEMBERED_TEXTS)(Meaning(encode, anchors, slugs).read)


def _phrases(reference: Reference) -> Sequence[Phrase]:
    written = [
        Phrase(row["slug"], row["language"], row["phrase"], 1.0 if row["strength"] == "strong" else WEAK)
        for row in reference.table("needs", "phrases.csv")
    ]
    synonyms = [
        Phrase(need.slug, language, words)
        for need in reference.needs
        for language, phrases in need.synonyms.items()
        for words in phrases
    ]
    return written + synonyms


def _crisis_rules(reference: Reference) -> Sequence[CrisisRule]:
    return [
        CrisisRule(row["class"], row["language"], row["phrase"], row["kind"] == "safe")
        for row in reference.table("needs", "crisis.csv")
    ]


def _lead(row: dict[str, str]) -> Lead:
    return Lead(
        cause=row["cause"],
        when=row["when"],
        effect=Effect(row["effect"]),
        need=row["need"],
        weight=float(row["weight"]),
        min_age=int(row["min_age"]) if row["min_age"] else None,
        max_age=int(row["max_age"]) if row["max_age"] else None,
    )
