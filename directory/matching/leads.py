"""From what was said to what helps first: leads add needs, put one in place of another, or hold one back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

LEAST_WEIGHT = 0.2


class Effect(StrEnum):
    """What a lead does to the need it names."""

    ALSO = "also"
    INSTEAD = "instead"
    BAR = "bar"


@dataclass(frozen=True, slots=True)
class Lead:
    """One row of `data/needs/leads.csv`.

    `cause` is a need slug or `situation:NAME`; `when` an extra condition (`person:child`, `situation:NAME`, or
    empty); ages in whole years narrow it to families with somebody that old.
    """

    cause: str
    when: str
    effect: Effect
    need: str
    weight: float
    min_age: int | None = None
    max_age: int | None = None

    def applies(self, known: frozenset[str], ages: Sequence[int]) -> bool:
        """Whether the lead's conditions hold; an age condition asks for a known age."""
        if self.when and not set(self.when.split("+")) <= known:
            return False
        if self.min_age is None and self.max_age is None:
            return True
        low, high = self.min_age or 0, 200 if self.max_age is None else self.max_age
        return any(low <= age <= high for age in ages)


@dataclass(frozen=True, slots=True)
class NeedPlan:
    """Needs with weights, strongest first, and needs that are right but must not come first.

    `said` tells whether any need was named or chosen, rather than guessed from meaning or situation.
    """

    weights: Mapping[str, float]
    barred: frozenset[str] = frozenset()
    said: bool = True


def plan_needs(
    needs: Mapping[str, float],
    causes: Mapping[str, float],
    known: frozenset[str],
    ages: Sequence[int],
    leads: Iterable[Lead],
) -> NeedPlan:
    """Weigh needs.

    Leads follow from `causes`, the needs that are sure enough, and from what is `known`: `situation:NAME`,
    `person:NAME`, `language:CODE`, `crisis:CLASS`.
    """
    causes = {**dict.fromkeys(known, 1.0), **causes}
    weights = dict(needs)
    barred: set[str] = set()
    for lead in leads:
        strength = causes.get(lead.cause, 0.0)
        if not strength or not lead.applies(known, ages):
            continue
        if lead.effect is Effect.BAR:
            barred.add(lead.need)
            continue
        if lead.effect is Effect.INSTEAD:
            weights[lead.cause] = weights.get(lead.cause, 0.0) * (1 - lead.weight)
        weights[lead.need] = max(weights.get(lead.need, 0.0), strength * lead.weight)
    ordered = sorted(
        ((slug, weight) for slug, weight in weights.items() if weight >= LEAST_WEIGHT), key=lambda pair: -pair[1]
    )
    return NeedPlan(dict(ordered), frozenset(barred))
