"""Who can use a program: its rules in words, each with yes, no or ask."""

from collections.abc import Sequence
from dataclasses import dataclass

from directory.domain.eligibility import OtherRule, Verdict
from directory.domain.listing import Listing
from directory.domain.match import RuleVerdict
from directory.web.support.words import insurance_words, rule_words, say

SHOWN = 2
"""Rules named on a card; the others are counted, and stand on the program's page."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One rule in words and what it means for this family. `foreign` marks the source's own English words."""

    words: str
    verdict: Verdict
    foreign: bool = False


def judged_rules(listing: Listing, verdicts: Sequence[RuleVerdict]) -> list[Judged]:
    """All rules of a program; one that nobody judged is a question to ask."""
    waiting = list(verdicts)
    judged = []
    for rule in listing.eligibility:
        found = next((verdict for verdict in waiting if verdict.rule == rule.kind), None)
        if found:
            waiting.remove(found)
        words = rule_words(rule)
        judged.append(Judged(words, found.verdict if found else Verdict.ASK, isinstance(rule, OtherRule)))
    judged += [Judged(verdict.text, verdict.verdict, True) for verdict in waiting if verdict.text]
    return [rule for rule in judged if rule.words]


def fits_words(eligible: Verdict, rules: Sequence[Judged], verdicts: Sequence[RuleVerdict] = ()) -> str:
    """The one line that says whether this family can go, and when not, what was told that speaks against it."""
    if not rules:
        return say("No limits are listed")
    deciding = _first_few([rule.words for rule in rules if rule.verdict is eligible])
    if eligible is Verdict.NO:
        told = next(filter(None, (told_words(verdict) for verdict in verdicts if verdict.verdict is Verdict.NO)), "")
        said = say("May not fit: %(rules)s", rules=deciding) if deciding else say("May not fit you")
        return f"{said} ({told})" if told else said
    if eligible is Verdict.ASK:
        return say("Ask if you fit: %(rules)s", rules=deciding) if deciding else say("Ask if you fit")
    return say("Looks like a fit: %(rules)s", rules=deciding) if deciding else say("Looks like a fit")


def told_words(verdict: RuleVerdict) -> str:
    """What the family told that a rule was judged by."""
    match verdict.rule:
        case "age":
            return say("you told us ages: %(ages)s", ages=verdict.fact) if verdict.fact else ""
        case "insurance":
            return say("you told us: %(insurance)s", insurance=insurance_words(verdict.fact)) if verdict.fact else ""
        case "residence" | "enrollment":
            return say("you asked for: %(place)s", place=verdict.fact) if verdict.fact else ""
        case _:
            return ""


def _first_few(texts: Sequence[str]) -> str:
    more = len(texts) - SHOWN
    return ", ".join(texts[:SHOWN]) + (f" (+{more})" if more > 0 else "")
