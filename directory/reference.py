"""Reads the reference files of `data/`: needs, phrases, leads, crisis words, poverty guideline, ranking weights."""

import csv
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from spellchecker import SpellChecker

from directory.domain.eligibility import PovertyGuideline
from directory.domain.need import Need, NeedTree
from directory.words import fold


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of one of our own CSV files. Raises FileNotFoundError when it is missing."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


@dataclass(frozen=True)
class Reference:
    """The folder `data/`, read on demand and once."""

    folder: Path

    @cached_property
    def needs(self) -> NeedTree:
        """The tree of needs."""
        needs, tops = [], {}
        for row in rows(self.folder / "needs" / "needs.csv"):
            tops[row["top_slug"]] = {"en": row["top_en"], "es": row["top_es"]}
            needs.append(
                Need(
                    slug=row["slug"],
                    labels={"en": row["label_en"], "es": row["label_es"]},
                    synonyms={"en": _split(row["synonyms_en"]), "es": _split(row["synonyms_es"])},
                    flags=frozenset(_split(row["flags"])),
                )
            )
        return NeedTree(tuple(needs), tops)

    def table(self, *parts: str) -> list[dict[str, str]]:
        """All rows of a CSV file below the folder."""
        return list(rows(self.folder.joinpath(*parts)))

    @cached_property
    def ranking(self) -> Mapping[str, Mapping[str, Any]]:
        """The weights of `ranking.toml`, by section."""
        return tomllib.loads((self.folder / "ranking.toml").read_text(encoding="utf-8"))

    @cached_property
    def exam_scores(self) -> Mapping[str, Any] | None:
        """What `python -m tests.exams --write` wrote down; None when it never did."""
        path = self.folder / "exam_scores.json"
        if not path.exists():
            return None
        scores: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return scores

    @cached_property
    def guideline(self) -> PovertyGuideline:
        """The newest poverty guideline."""
        newest = max(rows(self.folder / "rules" / "poverty_guideline.csv"), key=lambda row: int(row["year"]))
        return PovertyGuideline(
            int(newest["year"]), float(newest["first_person"]), float(newest["each_further"]), newest["source"]
        )


@dataclass(frozen=True)
class CommonWords:
    """Ordinary words of a language (`en`, `es`), none of them a misspelling. Read at the first question."""

    language: str

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(map(fold, SpellChecker(language=self.language).word_frequency.dictionary))

    def __contains__(self, word: object) -> bool:
        return word in self._words


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())
