"""Judges every rule of a program for a family: yes, no, or ask when nobody knows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from directory.domain.eligibility import (
    AgeRule,
    EligibilityRule,
    EnrollmentRule,
    IncomeRule,
    InsuranceRule,
    OtherRule,
    PovertyGuideline,
    ResidenceRule,
    Verdict,
)
from directory.domain.household import Household
from directory.domain.match import RuleVerdict
from directory.domain.place import Place, PlaceKind

Covers = Callable[[str, Place], bool | None]


VERDICTS = {True: Verdict.YES, False: Verdict.NO, None: Verdict.ASK}
SCHOOL_WORDS = frozenset({"school", "elementary", "middle", "high", "academy", "preschool"})


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a family lives, and the school it belongs to when that was said apart."""

    home: Place | None = None
    school: Place | None = None

    @property
    def school_or_home(self) -> Place | None:
        """The school, or the place searched from, which may be one."""
        return self.school or self.home

    @property
    def name(self) -> str:
        """Both, as the family's fact."""
        return ", ".join(place.name for place in (self.home, self.school) if place)


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges rules; `covers` tells whether a place is surely in an area (None: nobody knows)."""

    guideline: PovertyGuideline
    covers: Covers

    def verdicts(
        self, rules: Sequence[EligibilityRule], family: Household, where: Whereabouts, source: str = ""
    ) -> tuple[RuleVerdict, ...]:
        """Every rule with its verdict, the family's fact, and the rule's source or else the listing's."""
        return tuple(self._verdict(rule, family, where, rule.source or source) for rule in rules)

    def income_percent(self, family: Household) -> float | None:
        """Household income as a percentage of the poverty guideline, or None when size or income is unknown."""
        size = family.size or len(family.ages)
        if not size or family.monthly_income is None:
            return None
        return self.guideline.percent(size, family.monthly_income)

    def holds(self, area: str, where: Whereabouts) -> Verdict:
        """Whether a residence or enrolment rule that names an area, district or school is met."""
        if is_district(area):
            return self._in_district(area, where.school_or_home)
        if is_school(area):
            return _at_school(area, where.school_or_home)
        return VERDICTS[self.covers(area, where.home)] if where.home else Verdict.ASK

    def _in_district(self, area: str, place: Place | None) -> Verdict:
        """Only a school proves a district: no boundaries are known, so an address never does."""
        if place is None or place.kind is not PlaceKind.SCHOOL:
            return Verdict.ASK
        return VERDICTS[self.covers(area, place)]

    def refused(self, areas: frozenset[str], where: Whereabouts) -> frozenset[str]:
        """The areas, districts and schools whose rule is surely not met."""
        return frozenset(area for area in areas if self.holds(area, where) is Verdict.NO)

    def _verdict(self, rule: EligibilityRule, family: Household, where: Whereabouts, source: str) -> RuleVerdict:
        match rule:
            case AgeRule():
                return RuleVerdict("age", self._age(rule, family), _list(family.ages), age_text(rule), source)
            case IncomeRule():
                percent = self.income_percent(family)
                verdict = _at_most(percent, rule.percent_of_poverty)
                fact = "" if percent is None else f"{percent:.0f}"
                return RuleVerdict("income", verdict, fact, f"{rule.percent_of_poverty:g}", source)
            case InsuranceRule():
                verdict = _one_of(family.insurance, rule.accepted)
                return RuleVerdict("insurance", verdict, family.insurance, ";".join(rule.accepted), source)
            case ResidenceRule(areas=areas) | EnrollmentRule(schools=areas):
                verdict = any_of([self.holds(area, where) for area in areas])
                return RuleVerdict(rule.kind, verdict, where.name, ";".join(areas), source)
            case OtherRule():
                return RuleVerdict("other", Verdict.ASK, "", rule.text, source)

    @staticmethod
    def _age(rule: AgeRule, family: Household) -> Verdict:
        if not family.ages:
            return Verdict.ASK
        low, under = rule.min_months or 0, rule.under_months or 10_000
        return Verdict.YES if any(low <= age * 12 < under for age in family.ages) else Verdict.NO


def is_district(area: str) -> bool:
    """Whether an area is a school district by its name."""
    folded = area.casefold()
    return "district" in folded or folded.endswith(("unified", "union elementary", "union high"))


def is_school(area: str) -> bool:
    """Whether an area is a single school by its name."""
    return not is_district(area) and bool(SCHOOL_WORDS.intersection(area.casefold().split()))


def _at_school(area: str, place: Place | None) -> Verdict:
    """Yes at that school, no at another, else ask. A whole district is no school."""
    if place is None or place.kind is not PlaceKind.SCHOOL or is_district(place.name):
        return Verdict.ASK
    return Verdict.YES if _plain(area) == _plain(place.name) else Verdict.NO


def _plain(school: str) -> str:
    return " ".join(word for word in school.casefold().split() if word != "school")


def overall(verdicts: Sequence[RuleVerdict]) -> Verdict:
    """No if any rule says no, yes if all say yes (or there is none that can be judged), else ask."""
    said = {verdict.verdict for verdict in verdicts}
    if Verdict.NO in said:
        return Verdict.NO
    return Verdict.YES if said == {Verdict.YES} else Verdict.ASK


def any_of(verdicts: Sequence[Verdict]) -> Verdict:
    """The best of several ways to meet one rule."""
    return next((verdict for verdict in (Verdict.YES, Verdict.ASK, Verdict.NO) if verdict in verdicts), Verdict.ASK)


def age_text(rule: AgeRule) -> str:
    """Ages served as "6-17", "18+" or "0-4" (whole years, both ends included)."""
    low = (rule.min_months or 0) // 12
    return f"{low}+" if rule.under_months is None else f"{low}-{max(low, (rule.under_months - 1) // 12)}"


def _at_most(percent: float | None, limit: float) -> Verdict:
    if percent is None:
        return Verdict.ASK
    return Verdict.YES if percent <= limit + 1e-9 else Verdict.NO


def _one_of(value: str, accepted: Sequence[str]) -> Verdict:
    if not value:
        return Verdict.ASK
    named = {"none": "uninsured"}
    return Verdict.YES if named.get(value, value) in {named.get(one, one) for one in accepted} else Verdict.NO


def _list(ages: Sequence[int]) -> str:
    return ", ".join(str(age) for age in ages)
