"""The files other offices send, one fixture each."""

import pytest

from directory.domain.eligibility import AgeRule, InsuranceRule, OtherRule
from directory.domain.listing import Kind, Listing, Status
from tests.unit.importers.plans import codes, listings, plan_of_fixture


def rows(name: str) -> list[Listing]:
    return listings(plan_of_fixture(name))


def address(listing: Listing) -> str:
    return str(listing.location.address) if listing.location else ""


class TestCountyMentalHealth:
    care, second, imaginary, youth = rows("county_mental_health")

    def test_address_and_phone_come_out_of_one_cell(self) -> None:
        assert address(self.care) == "10 Example Drive, Suite 3, Sacramento, CA 95826"
        assert address(self.second) == "22 Sample Ave, Elk Grove, CA 95624"
        assert [phone.number for phone in self.second.phones] == ["(916) 555-0111"]

    def test_one_organization_at_two_places_is_two_listings(self) -> None:
        assert self.care.name == self.second.name
        assert self.care.key != self.second.key

    def test_a_program_knows_its_organization(self) -> None:
        assert (self.imaginary.organization.name, self.imaginary.name) == (
            "Imaginary Horizons", "Imaginary Horizons - NORTH",
        )  # fmt: skip

    def test_needs_follow_the_specialties(self) -> None:
        assert self.care.needs == ("mental.serious", "mental.child")
        assert self.imaginary.needs == ("mental.serious", "mental.adult")
        assert self.youth.needs == ("mental.serious", "mental.teen")

    def test_ages_are_read_where_they_are_plain(self) -> None:
        assert self.care.eligibility == (OtherRule("Children"),)
        assert self.youth.eligibility == (AgeRule(144, 312, "Youth ages 12-25"),)


class TestCountyPrevention:
    lounge, squad, alliance = rows("county_prevention")

    def test_the_same_row_twice_is_rejected(self) -> None:
        assert plan_of_fixture("county_prevention").rejected_rows == [4]

    def test_what_is_no_address_is_kept(self) -> None:
        assert self.squad.location is None
        assert ("Address", "Contact program for more information") in self.squad.extra

    def test_a_website_in_the_address_cell_is_a_website(self) -> None:
        assert self.alliance.website == "https://www.example.org"

    def test_a_short_number_in_a_sentence_is_found(self) -> None:
        assert [phone.number for phone in self.squad.phones] == ["911"]
        assert self.squad.needs == ("mental.crisis",)


class TestHealthCenters:
    street, dental, mobile = rows("health_centers")

    def test_entities_and_shouting_are_mended(self) -> None:
        assert address(self.street) == "815 S Street STE 1,24,& 25, Sacramento, CA 95811"
        assert self.street.organization.name == "Pretend Health Ctr"

    def test_a_placeholder_phone_is_left_out(self) -> None:
        assert self.dental.phones == ()
        assert "placeholder_phone" in codes(plan_of_fixture("health_centers"))

    def test_every_site_is_a_doctor_for_people_without_insurance(self) -> None:
        assert self.mobile.needs == ("care.doctor", "coverage.other")
        assert self.dental.needs[0] == "care.dental"


class TestLicensedFacilities:
    clinic, dialysis = rows("licensed_facilities")

    def test_the_licence_id_is_the_key(self) -> None:
        assert self.clinic.key.code == "900000001"

    def test_a_category_that_is_no_family_service_comes_in_without_needs(self) -> None:
        assert self.clinic.needs == ("care.doctor",)
        assert self.dialysis.needs == ()
        assert self.dialysis.name == "McPretend Dialysis"

    def test_a_licence_that_ended_is_inactive(self) -> None:
        assert (self.clinic.status, self.dialysis.status) == (Status.ACTIVE, Status.INACTIVE)

    def test_a_hidden_coordinate_is_no_point(self) -> None:
        assert self.dialysis.location is not None
        assert self.dialysis.location.point is None
        assert self.dialysis.location.address.postal_code == "95632"

    def test_the_day_of_the_data_is_kept(self) -> None:
        assert self.clinic.provenance.source_date == "2025-10-18"


class TestTaxCreditRentals:
    gardens, planned, finished = rows("tax_credit_rentals")

    @pytest.mark.parametrize("secret", ["Imaginary", "555-0151", "9165550151", "9165550152"])
    def test_owners_and_managers_stay_out(self, secret: str) -> None:
        for listing in (self.gardens, self.planned, self.finished):
            assert secret not in repr(listing).replace("Imaginary Homes, Inc.", "")

    def test_the_columns_left_out_are_named(self) -> None:
        (problem,) = (one for one in plan_of_fixture("tax_credit_rentals").problems if one.code == "columns_left_out")
        assert "Owner/Applicant Contact" in problem.sentence

    def test_two_stages_of_one_property_are_told_apart(self) -> None:
        assert self.planned.name == self.finished.name
        assert self.planned.key != self.finished.key

    def test_zip_codes_that_contradict_each_other_are_reported(self) -> None:
        assert self.planned.location is not None
        assert self.planned.location.address.postal_code == "95823"
        assert ("Project Zip Code", "95835") in self.planned.extra


class TestAgencyList:
    food, clothes, imaginary, teams = rows("agency_list")

    def test_persons_and_emails_stay_out(self) -> None:
        plan = plan_of_fixture("agency_list")
        assert plan.rejected_rows == [4]
        for secret in ("Kimberly", "Zerlinda", "Sheila", "@"):
            assert secret not in repr(plan)

    def test_one_agency_in_two_categories_is_two_listings(self) -> None:
        assert self.food.needs == ("food.today",)
        assert self.clothes.needs == ()
        assert self.food.key != self.clothes.key

    def test_health_plans_become_rules(self) -> None:
        assert [type(rule) for rule in self.imaginary.eligibility] == [InsuranceRule, OtherRule]


class TestStateSchools:
    school, redacted = rows("state_schools")

    def test_a_school_is_a_place_to_search_from(self) -> None:
        assert self.school.kind is Kind.SCHOOL
        assert self.school.organization.name == "Imaginary Unified"
        assert self.school.location is not None
        assert self.school.location.point is not None

    def test_a_redacted_address_is_no_address(self) -> None:
        assert self.redacted.location is None
        assert ("city", "Information Redacted") in self.redacted.extra
