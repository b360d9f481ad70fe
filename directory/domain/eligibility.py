"""Who a program serves: one record per rule, each with where the rule comes from."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """Whether a family fits a rule. ASK means nobody knows yet, and is never shown as yes."""

    YES = "yes"
    NO = "no"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class AgeRule:
    """Ages served, in whole months from birth: at least `min_months`, below `under_months`."""

    min_months: int | None = None
    under_months: int | None = None
    source: str = ""
    kind: str = "age"


@dataclass(frozen=True, slots=True)
class IncomeRule:
    """Household income at most this percentage of the federal poverty guideline."""

    percent_of_poverty: float
    source: str = ""
    kind: str = "income"


@dataclass(frozen=True, slots=True)
class InsuranceRule:
    """Coverage the program takes: `medi-cal`, `medicare`, `private`, `uninsured`."""

    accepted: tuple[str, ...]
    source: str = ""
    kind: str = "insurance"


@dataclass(frozen=True, slots=True)
class ResidenceRule:
    """One has to live in one of these areas (names as in `ServiceArea`)."""

    areas: tuple[str, ...]
    source: str = ""
    kind: str = "residence"


@dataclass(frozen=True, slots=True)
class EnrollmentRule:
    """One has to be a pupil of one of these schools or districts."""

    schools: tuple[str, ...]
    source: str = ""
    kind: str = "enrollment"


@dataclass(frozen=True, slots=True)
class OtherRule:
    """A rule nobody can judge from facts we ask for; it is shown as text and always means ASK."""

    text: str
    source: str = ""
    kind: str = "other"


EligibilityRule = AgeRule | IncomeRule | InsuranceRule | ResidenceRule | EnrollmentRule | OtherRule


@dataclass(frozen=True, slots=True)
class PovertyGuideline:
    """A year's federal poverty guideline in dollars a year: for the first person and for each further one."""

    year: int
    first_person: float
    each_further: float
    source: str = ""

    def percent(self, size: int, monthly_income: float) -> float:
        """Yearly income as a percentage of the guideline for a household of `size`. Raises ValueError below 1."""
        if size < 1:
            raise ValueError("a household has at least one person")
        return monthly_income * 12 / (self.first_person + self.each_further * (size - 1)) * 100
