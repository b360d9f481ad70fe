"""A list of programs that a family keeps without an account, and the code that opens it."""

import hashlib
from dataclasses import dataclass
from datetime import date

SYMBOLS = "23456789KMQRTWXY"
"""No two look or sound alike, in English or in Spanish, and no vowels make words."""
LENGTH, GROUP = 16, 4
CODES: int = len(SYMBOLS) ** (LENGTH - 1)
"""How many codes there are: 60 bits. The last symbol only catches slips."""
DAYS_KEPT, MOST_KEPT = 90, 30


@dataclass(frozen=True, slots=True)
class SavedList:
    """What a code opens: ids of listings in the order they were saved, deleted after `expires_on`."""

    listing_ids: tuple[str, ...]
    expires_on: date


def make_code(number: int) -> str:
    """The code of a number from 0 to below CODES, `K4MQ-2R7T-9WXY-3M68`. Raises ValueError for any other."""
    if not 0 <= number < CODES:
        raise ValueError("no such code")
    digits = [number // len(SYMBOLS) ** place % len(SYMBOLS) for place in reversed(range(LENGTH - 1))]
    symbols = "".join(SYMBOLS[digit] for digit in [*digits, _check(digits)])
    return "-".join(symbols[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def read_code(text: str) -> str:
    """The code that somebody typed, however they wrote it; empty for anything that cannot be one."""
    symbols = "".join(char for char in text[:100].upper() if char.isalnum())
    if len(symbols) != LENGTH or set(symbols) - set(SYMBOLS):
        return ""
    digits = [SYMBOLS.index(symbol) for symbol in symbols]
    if _check(digits[:-1]) != digits[-1]:
        return ""
    return "-".join(symbols[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def fingerprint(code: str) -> str:
    """What is stored in place of a code: nobody who reads the database learns the link."""
    return hashlib.sha256(code.encode()).hexdigest()


def _check(digits: list[int]) -> int:
    """The last symbol, after Luhn: any one wrong symbol shows, and nearly all swaps of neighbours."""
    base, total = len(SYMBOLS), 0
    for place, digit in enumerate(reversed(digits)):
        doubled = digit * (2 - place % 2)
        total += doubled // base + doubled % base
    return -total % base
