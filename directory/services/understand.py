"""Understand a question: its needs, its people, its place, its language and whether it cannot wait."""

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace

from directory.domain.household import Household
from directory.domain.match import NeedScore, Question, Understood
from directory.domain.need import NeedTree
from directory.domain.place import Place, Point
from directory.matching.crisis import CrisisDetector
from directory.matching.fuse import Fusion, fuse
from directory.matching.leads import Lead, NeedPlan, plan_needs
from directory.matching.lexicon import Lexicon
from directory.matching.meaning import Meant
from directory.matching.needs import FEW_WORDS, SITUATION, SURE, Reading, read_needs
from directory.matching.people import People, persons_of, read_people
from directory.words import fold, tokens

PLACE_IN_TEXT = re.compile(r"\b(?:in|near|around|by|en|cerca de|por)\s+([a-z][a-z .'-]{2,40})")
URGENT = 1.04
"""What a need that cannot wait counts beside one that is just as sure."""
CLAUSE = 0.8
"""What a need counts that one clause of several clearly means."""
RED = frozenset({"suicide", "overdose", "violence", "child_harm", "danger_now", "medical"})
POSTAL_CODE = re.compile(r"\b9\d{4}\b")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads questions with the reference data it is given."""

    needs: NeedTree
    lexicon: Lexicon
    crisis: CrisisDetector
    leads: Sequence[Lead]
    locate: Callable[[str], Place | None]
    place_of: Callable[[Point], Place]
    meaning: Callable[[str], Meant]
    fusion: Fusion

    def understand(self, question: Question) -> tuple[Understood, NeedPlan]:
        """How the question is read, and the needs to answer with their weights."""
        crisis = self.crisis.detect(question.text) if question.text else None
        reading = read_needs(question.text, self.lexicon) if question.text else Reading()
        reading = reading.without(self.needs.expand(question.unwanted))
        people = read_people(question.text) if question.text else People()
        household = self._household(question.household, people)
        plan = self._plan(question, reading, people, household, crisis)
        place = self._place(question)
        chosen = self.needs.expand(question.needs)
        understood = Understood(
            needs=tuple(
                NeedScore(slug, round(weight, 3), _origin(slug, chosen, reading))
                for slug, weight in plan.weights.items()
            ),
            place=place,
            place_unknown="" if place or not isinstance(question.near, str) else question.near.strip()[:80],
            school=self.locate(question.school[:200]) if question.school.strip() else None,
            household=household,
            language=question.language,
            crisis=crisis,
            words=tuple(token for token in dict.fromkeys(tokens(" ".join(reading.words)))),
        )
        return understood, plan

    def is_urgent(self, slug: str) -> bool:
        """Whether help for a need cannot wait for opening hours."""
        need = self.needs.by_slug.get(slug)
        return need is not None and bool(need.flags & {"urgent", "overlay"})

    def is_crisis(self, slug: str) -> bool:
        """Whether a need is one of a crisis, in which somebody has to answer at once."""
        need = self.needs.by_slug.get(slug)
        return need is not None and "overlay" in need.flags

    def siblings(self, weights: Mapping[str, float]) -> dict[str, float]:
        """All sub-needs of the top needs of some needs, at half their weight."""
        return {
            other: weight / 2 for slug, weight in weights.items() for other in self.needs.under(slug.partition(".")[0])
        } | dict(weights)

    def _household(self, given: Household, people: People) -> Household:
        return given if given.ages or not people.ages else replace(given, ages=people.ages)

    def _plan(
        self, question: Question, reading: Reading, people: People, household: Household, crisis: str | None
    ) -> NeedPlan:
        chosen = dict.fromkeys(self.needs.expand(question.needs), 1.0)
        situations = reading.situations | household.flags
        if not question.text and not situations:
            return NeedPlan(chosen)
        known = {f"{SITUATION}{name}" for name in situations}
        known |= {f"person:{person}" for person in people.persons | persons_of(household.ages)}
        known |= {f"language:{language}" for language in household.languages}
        known |= {f"crisis:{crisis}"} if crisis else set()
        meant = self._meant(question.text, reading)
        wanted = {slug: score for slug, score in meant.needs.items() if slug not in reading.refused}
        clauses = self._by_clause(meant, reading, wanted)
        taken = len(reading.needs) + len(chosen) + (2 if situations else 0)
        short = reading.needs and len(reading.words) <= FEW_WORDS
        room = 0 if crisis in RED or short or reading.plain else self.fusion.guesses - taken
        guessed = fuse(reading.needs, wanted, self.fusion, room)
        read = {**({} if crisis in RED else clauses), **guessed, **chosen}
        causes = {slug: score for slug, score in read.items() if slug in reading.needs or slug in chosen}
        plan = plan_needs(read, causes or read, frozenset(known), household.ages, self.leads)
        refused = reading.refused - chosen.keys()
        weights = {
            slug: weight * (URGENT if self.is_urgent(slug) else 1)
            for slug, weight in plan.weights.items()
            if slug not in refused
        }
        return replace(plan, weights=weights, said=bool(reading.needs or chosen))

    def _meant(self, text: str, reading: Reading) -> Meant:
        """What a text means; a plain one means what it says, and the encoder, which takes longest of all, may rest."""
        if reading.plain:
            return Meant(reading.needs)
        return self.meaning(" ".join(text.split())) if text.strip() else Meant()

    def _by_clause(self, meant: Meant, reading: Reading, wanted: Container[str]) -> dict[str, float]:
        """Needs that a clause clearly means and no phrase has spoken of, not in its words and not of their like."""
        spoken_of = {slug.partition(".")[0] for slug, score in reading.needs.items() if score >= SURE}
        return {
            slug: score * CLAUSE
            for clause, (slug, score) in meant.by_clause.items()
            if slug in wanted
            and slug.partition(".")[0] not in spoken_of
            and not set(reading.unsaid).isdisjoint(self.lexicon.read(clause))
        }

    def _place(self, question: Question) -> Place | None:
        if isinstance(question.near, Point):
            return self.place_of(question.near)
        if question.near and question.near.strip():
            return self.locate(question.near[:200])
        return self._place_in_text(question.text)

    def _place_in_text(self, text: str) -> Place | None:
        """A ZIP, or a place after "in" or "near", when nothing was typed in the place box."""
        folded = fold(text[:500])
        for guess in (*POSTAL_CODE.findall(folded), *PLACE_IN_TEXT.findall(folded)):
            words = guess.split()
            for size in (3, 2, 1):
                place = self.locate(" ".join(words[:size])) if len(words) >= size else None
                if place is not None and not place.note:
                    return place
        return None


def _origin(slug: str, chosen: Sequence[str], reading: Reading) -> str:
    if slug in chosen:
        return "chosen"
    return "text" if slug in reading.needs else "meaning"
