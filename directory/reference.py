"""Reads the reference files of `data/`: needs, phrases, languages, help lines, poverty guideline, ranking weights."""

import csv
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from spellchecker import SpellChecker

from directory import resources
from directory.domain.eligibility import PovertyGuideline
from directory.domain.help_line import HelpLine
from directory.domain.language import Direction, Draft, Language, PhoneCard, Reach
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
    def plain_terms(self) -> frozenset[str]:
        """Words of `plain_terms.csv` that cannot be said more simply, as names; they do not make a text hard."""
        return frozenset(row["term"] for row in rows(self.folder / "plain_terms.csv"))

    @cached_property
    def guideline(self) -> PovertyGuideline:
        """The newest poverty guideline."""
        newest = max(rows(self.folder / "rules" / "poverty_guideline.csv"), key=lambda row: int(row["year"]))
        return PovertyGuideline(
            int(newest["year"]), float(newest["first_person"]), float(newest["each_further"]), newest["source"]
        )


@cache
def site_languages() -> Mapping[str, Language]:
    """The languages of `data/locale/languages.csv` by code, in the order they are shown."""
    return {
        row["code"]: Language(
            code=row["code"],
            own_name=row["own_name"],
            english_name=row["english_name"],
            direction=Direction(row["direction"]),
            locale=row["cldr_locale"],
            reach=Reach(row["reach"]),
            state=Draft(row["state"]),
            browser_tags=_split(row["browser_tags"]),
            asked_for=_split(row["asked_for"]),
        )
        for row in rows(resources.folder("data") / "locale" / "languages.csv")
    }


@cache
def phone_cards() -> Mapping[str, PhoneCard]:
    """What `data/locale/<code>/phone_card.toml` says, by language."""
    folder = resources.folder("data") / "locale"
    files = {code: folder / code / "phone_card.toml" for code in site_languages()}
    found = {code: path.read_text(encoding="utf-8") for code, path in files.items() if path.exists()}
    return {code: PhoneCard(**tomllib.loads(text)) for code, text in found.items()}


@cache
def help_lines() -> Mapping[str, HelpLine]:
    """The numbers of `data/help_lines.csv` by code."""
    return {
        row["code"]: HelpLine(
            code=row["code"],
            number=row["number"],
            dial=row["dial"],
            text_to=row["text_to"],
            day_and_night=row["day_and_night"] == "yes",
            source=row["source"],
            as_of=row["as_of"],
            called_on=date.fromisoformat(row["called_on"]) if row["called_on"] else None,
        )
        for row in rows(resources.folder("data") / "help_lines.csv")
    }


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
