"""Families and staff to satisfy: which sub-needs the first results cover, and what must not lead."""

import json

from directory.domain.household import Household
from directory.domain.match import Question
from directory.services.desk import Desk
from tests.exams.product import DATA
from tests.exams.score import Score

NOT_HOUSEHOLD = {"open_now"}


def ask(desk: Desk, late: Desk) -> list[Score]:
    """One score per scenario; `late` is the same product at night."""
    scenarios = json.loads((DATA / "scenarios.json").read_text(encoding="utf-8"))
    return [one(late if scenario.get("night") else desk, scenario) for scenario in scenarios]


def one(desk: Desk, scenario: dict) -> Score:
    """One point for each sub-need in its place, each barred one kept back, and the right overlay."""
    score = Score(scenario["id"])
    asked = scenario["input"]
    answer = desk.find(
        Question(
            text=asked["text"],
            near=asked.get("zip") or "",
            household=Household(
                ages=tuple(asked["ages"]),
                languages=(asked["client_language"],) if asked.get("client_language") else (),
                flags=frozenset(asked.get("flags", ())) - NOT_HOUSEHOLD,
            ),
            limit=10,
        )
    )
    led = [set(match.listing.needs) for match in answer.matches]
    for depth, expected in ((3, scenario["top3"]), (10, scenario["top10"])):
        for need in expected:
            score.mark(any(need in needs for needs in led[:depth]), f"{score.section} {need} not in the first {depth}")
    for need in scenario["not_top5"]:
        score.mark(not any(need in needs for needs in led[:5]), f"{score.section} {need} among the first 5")
    crisis = answer.understood.crisis
    score.mark(crisis == scenario["overlay"], f"{score.section} overlay {crisis}, not {scenario['overlay']}")
    return score
