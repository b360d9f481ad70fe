"""Costs: the words are kept, the kind only when they leave no doubt."""

import pytest

from importers.normalise.cost import parse_cost


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Free", "free"),
        ("no fees; no documents", "free"),
        ("sliding scale", "sliding"),
        ("sliding fee", "sliding"),
        ("Medi-Cal", "insurance"),
        ("no cost with Medi-Cal", "insurance"),
        ("free or low cost", "reduced"),
        ("restricted rent", "reduced"),
        ("$5 one way", "fee"),
        ("Monthly tuition", "fee"),
        ("Grant", "unknown"),
        ("Free registry, $30 kit", "unknown"),
    ],
)
def test_the_kind_of_a_cost(text: str, kind: str) -> None:
    cost = parse_cost(text).value
    assert (cost.kind, cost.text) == (kind, text)
