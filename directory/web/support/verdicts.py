"""Who can use a program: its rules in words, each with yes, no or ask."""

from collections.abc import Sequence
from dataclasses import dataclass

from directory.domain.eligibility import OtherRule, Verdict
from directory.domain.listing import Listing
from directory.domain.match import RuleVerdict
from directory.web.support.words import rule_words, say

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


def fits_words(eligible: Verdict, rules: Sequence[Judged]) -> str:
    """The one line that says whether this family can go."""
    if not rules:
        return say("No limits are listed")
    deciding = _first_few([rule.words for rule in rules if rule.verdict is eligible])
    if eligible is Verdict.NO:
        return say("May not fit: %(rules)s", rules=deciding) if deciding else say("May not fit you")
    if eligible is Verdict.ASK:
        return say("Ask if you fit: %(rules)s", rules=deciding) if deciding else say("Ask if you fit")
    return say("Looks like a fit: %(rules)s", rules=deciding) if deciding else say("Looks like a fit")


def _first_few(texts: Sequence[str]) -> str:
    more = len(texts) - SHOWN
    return ", ".join(texts[:SHOWN]) + (f" (+{more})" if more > 0 else "")
