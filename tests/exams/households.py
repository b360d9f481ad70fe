"""Saved households: does a rule say yes, no or ask?"""

import json

from directory.domain.eligibility import (
    AgeRule,
    EligibilityRule,
    EnrollmentRule,
    IncomeRule,
    InsuranceRule,
    OtherRule,
    ResidenceRule,
)
from directory.domain.household import Household
from directory.matching.rules import Whereabouts
from directory.wiring import Wiring
from tests.exams.product import asked
from tests.exams.score import Score

LISTS = {"accepted", "areas", "schools"}
RULES: dict[str, type[EligibilityRule]] = {
    "age": AgeRule,
    "income": IncomeRule,
    "insurance": InsuranceRule,
    "residence": ResidenceRule,
    "enrollment": EnrollmentRule,
    "other": OtherRule,
}


def ask(wiring: Wiring) -> Score:
    """One point for each right verdict."""
    score = Score("households")
    for row in asked("households.csv"):
        family = json.loads(row["family"])
        spot = family.pop("place", {})
        place = wiring.places.locate(next(iter(spot.values()))) if spot else None
        household = Household(
            ages=tuple(family.get("ages", ())),
            insurance=family.get("insurance", ""),
            size=family.get("size"),
            monthly_income=family.get("monthly_income"),
        )
        found = wiring.judge.verdicts([rule_of(json.loads(row["rule"]))], household, Whereabouts(place))[
            0
        ].verdict.value
        score.mark(found == row["expected"], f"{row['id']} {row['why']}: {row['expected']}, got {found}")
    return score


def rule_of(facts: dict[str, object]) -> EligibilityRule:
    """The rule written down as JSON."""
    kind = str(facts.pop("kind"))
    return RULES[kind](**{name: tuple(value) if name in LISTS else value for name, value in facts.items()})  # type: ignore[arg-type]
