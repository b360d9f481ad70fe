"""Eligibility: yes, no, or ask when nobody knows."""

import pytest

from directory.domain.eligibility import (
    AgeRule,
    EnrollmentRule,
    IncomeRule,
    InsuranceRule,
    OtherRule,
    PovertyGuideline,
    ResidenceRule,
    Verdict,
)
from directory.domain.household import Household
from directory.domain.place import Place, PlaceKind
from directory.matching.rules import Judge, Whereabouts, age_text, overall

GUIDELINE = PovertyGuideline(2026, 15_960, 5_680)
YOLO = Place(PlaceKind.CITY, "Davis", None, areas=("Yolo County",), in_county=False)
SCHOOL = Place(PlaceKind.SCHOOL, "Pine School", None, areas=("Pine Unified School District",))


def covers(area, place):
    return area in place.areas if place.areas else None


JUDGE = Judge(GUIDELINE, covers)


def verdict(rule, family=None, place=None):
    return JUDGE.verdicts([rule], family or Household(), Whereabouts(place))[0].verdict


def test_an_age_nobody_told_is_asked_for():
    assert verdict(AgeRule(0, 60)) is Verdict.ASK


def test_one_person_of_the_right_age_is_enough():
    assert verdict(AgeRule(0, 60), Household(ages=(34, 4))) is Verdict.YES


def test_nobody_of_the_right_age_is_no():
    assert verdict(AgeRule(0, 60), Household(ages=(34, 9))) is Verdict.NO


@pytest.mark.parametrize(("income", "expected"), [(2660.0, Verdict.YES), (2660.09, Verdict.NO), (None, Verdict.ASK)])
def test_income_at_the_limit_fits_and_a_cent_above_does_not(income, expected):
    assert verdict(IncomeRule(200), Household(size=1, monthly_income=income)) is expected


def test_household_size_comes_from_the_ages_when_it_is_not_told():
    assert verdict(IncomeRule(100), Household(ages=(30, 3), monthly_income=1803)) is Verdict.YES


def test_no_insurance_is_the_same_as_uninsured():
    assert verdict(InsuranceRule(("uninsured",)), Household(insurance="none")) is Verdict.YES


def test_another_insurance_is_no():
    assert verdict(InsuranceRule(("medi-cal",)), Household(insurance="private")) is Verdict.NO


def test_a_home_outside_the_area_is_no():
    assert verdict(ResidenceRule(("Sacramento County",)), place=YOLO) is Verdict.NO


def test_without_a_place_residence_is_asked_for():
    assert verdict(ResidenceRule(("Sacramento County",))) is Verdict.ASK


def test_a_school_of_the_district_proves_enrolment():
    assert verdict(EnrollmentRule(("Pine Unified School District",)), place=SCHOOL) is Verdict.YES


def test_a_home_address_never_proves_enrolment():
    home = Place(PlaceKind.POSTAL_CODE, "95823", None, areas=("Pine Unified School District",))
    assert verdict(EnrollmentRule(("Pine Unified School District",)), place=home) is Verdict.ASK


def test_other_rules_are_always_asked():
    assert verdict(OtherRule("Referral needed")) is Verdict.ASK


def test_unknown_is_never_shown_as_yes():
    verdicts = JUDGE.verdicts([AgeRule(0, 60), OtherRule("Referral needed")], Household(ages=(3,)), Whereabouts())
    assert overall(verdicts) is Verdict.ASK


def test_one_no_decides():
    verdicts = JUDGE.verdicts([AgeRule(0, 60), OtherRule("Referral needed")], Household(ages=(30,)), Whereabouts())
    assert overall(verdicts) is Verdict.NO


@pytest.mark.parametrize(
    ("rule", "text"), [(AgeRule(72, 216), "6-17"), (AgeRule(216), "18+"), (AgeRule(None, 60), "0-4")]
)
def test_ages_read_as_people_say_them(rule, text):
    assert age_text(rule) == text


def test_a_yolo_family_at_a_sacramento_school_gets_the_schools_help_but_not_the_countys_money():
    family = Whereabouts(home=YOLO, school=SCHOOL)
    rules = [EnrollmentRule(("Pine Unified School District",)), ResidenceRule(("Sacramento County",))]
    verdicts = [found.verdict for found in JUDGE.verdicts(rules, Household(), family)]
    assert verdicts == [Verdict.YES, Verdict.NO]


def test_another_school_is_not_the_school_a_program_is_for():
    assert verdict(EnrollmentRule(("Oak Middle School",)), place=SCHOOL) is Verdict.NO
    assert verdict(EnrollmentRule(("Pine School",)), place=SCHOOL) is Verdict.YES


def test_a_rule_without_a_source_names_the_listings():
    found = JUDGE.verdicts([OtherRule("Referral needed")], Household(), Whereabouts(), "county list, 2026")
    assert found[0].source == "county list, 2026"
