"""What a family may tell us, all of it optional. No field here can hold status, diagnosis or identity, on purpose."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Household:
    """Facts that decide what fits. Ages in whole years; income in dollars a month; languages as ISO 639 codes.

    `flags` are situations as in the causes of `data/needs/leads.csv`
    (`doubled_up`, `relative_caregiver`, `coverage_lost`, `newcomer`, `no_car`, ...).
    """

    ages: tuple[int, ...] = ()
    languages: tuple[str, ...] = ()
    insurance: str = ""
    size: int | None = None
    monthly_income: float | None = None
    flags: frozenset[str] = frozenset()
