"""Eligibility rules as rows: one table, where each kind of rule uses its own columns."""

from directory.domain.eligibility import (
    AgeRule,
    EligibilityRule,
    EnrollmentRule,
    IncomeRule,
    InsuranceRule,
    OtherRule,
    ResidenceRule,
)
from directory.store.models import Eligibility, RuleKind
from directory.store.rows.part import AnyRow, Part, Values

_EMPTY = {"min_months": None, "under_months": None, "percent_of_poverty": None, "accepted": (), "text": ""}


def _write(rule: EligibilityRule) -> Values:
    return {**_EMPTY, "kind": RuleKind(rule.kind), "source": rule.source, **_facts(rule)}


def _facts(rule: EligibilityRule) -> Values:
    match rule:
        case AgeRule():
            return {"min_months": rule.min_months, "under_months": rule.under_months}
        case IncomeRule():
            return {"percent_of_poverty": rule.percent_of_poverty}
        case InsuranceRule():
            return {"accepted": rule.accepted}
        case ResidenceRule():
            return {"accepted": rule.areas}
        case EnrollmentRule():
            return {"accepted": rule.schools}
        case OtherRule():
            return {"text": rule.text}


def _read(row: AnyRow) -> EligibilityRule:
    match row.kind:
        case RuleKind.AGE:
            return AgeRule(row.min_months, row.under_months, row.source)
        case RuleKind.INCOME:
            return IncomeRule(row.percent_of_poverty, row.source)
        case RuleKind.INSURANCE:
            return InsuranceRule(tuple(row.accepted), row.source)
        case RuleKind.RESIDENCE:
            return ResidenceRule(tuple(row.accepted), row.source)
        case RuleKind.ENROLLMENT:
            return EnrollmentRule(tuple(row.accepted), row.source)
        case _:
            return OtherRule(row.text, row.source)


ELIGIBILITY = Part("eligibility", Eligibility, lambda listing: listing.eligibility, _write, _read)
