"""What it costs a family: the source's words, and the kind when they leave no doubt."""

import re
from functools import lru_cache

from directory.domain.listing import Cost, CostKind
from importers.normalise.parsed import CACHED, Parsed
from importers.normalise.text import is_blank, one_line

_KINDS = (
    (CostKind.SLIDING, re.compile(r"\bsliding\b", re.IGNORECASE)),
    (CostKind.INSURANCE, re.compile(r"\bmedi-?cal\b|\bmedicaid\b|\bmedicare\b|\binsurance\b", re.IGNORECASE)),
    (
        CostKind.REDUCED,
        re.compile(
            r"\b(?:low[- ]cost|reduced|restricted rent|income-based|discount\w*|\d+% off|pro bono|subsidized)\b",
            re.IGNORECASE,
        ),
    ),
    (CostKind.FREE, re.compile(r"\b(?:free|no[- ]cost|no[- ]charge|no fees?|gratis)\b", re.IGNORECASE)),
    (CostKind.FEE, re.compile(r"\$\s*\d|\bfees?\b|\btuition\b|^paid\b", re.IGNORECASE)),
)
# "free or low cost", "no cost with Medi-Cal": the first kind of a pair is the safer promise to a family.
_SAFER_PAIRS = (
    (CostKind.INSURANCE, CostKind.FREE),
    (CostKind.REDUCED, CostKind.FREE),
    (CostKind.SLIDING, CostKind.FEE),
    (CostKind.INSURANCE, CostKind.SLIDING),
)


@lru_cache(maxsize=CACHED)
def parse_cost(text: str) -> Parsed[Cost]:
    """The cost with its kind; UNKNOWN when the words say several things at once."""
    text = one_line(text)
    if is_blank(text):
        return Parsed(Cost())
    if text.casefold() in set(CostKind):
        return Parsed(Cost(CostKind(text.casefold()), text))
    without_no_fees = re.sub(r"\bno fees?\b", "free", text, flags=re.IGNORECASE)
    return Parsed(Cost(_kind([kind for kind, pattern in _KINDS if pattern.search(without_no_fees)]), text))


def _kind(kinds: list[CostKind]) -> CostKind:
    if len(kinds) == 1:
        return kinds[0]
    pair = tuple(kinds)
    return pair[0] if pair in _SAFER_PAIRS else CostKind.UNKNOWN
