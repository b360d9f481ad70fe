"""A small cast of obviously made-up programs, one for each case a page has to show."""

from dataclasses import replace
from datetime import date, time

from directory.domain.eligibility import (
    AgeRule,
    EnrollmentRule,
    IncomeRule,
    InsuranceRule,
    OtherRule,
    ResidenceRule,
)
from directory.domain.listing import (
    Address,
    Confidence,
    ContactMode,
    Cost,
    CostKind,
    Flag,
    LanguageSupport,
    Listing,
    ListingKey,
    Location,
    Organization,
    Phone,
    Provenance,
    ServiceArea,
    Status,
    Support,
    Text,
    TextState,
    Visibility,
)
from directory.domain.place import Point
from directory.domain.schedule import Opening, Schedule

WEEKDAYS = (0, 1, 2, 3, 4)
COUNTY = (ServiceArea("Sacramento County"),)
SOURCE = "https://example.org/made-up-list"


def hours(opens: int, closes: int, text: str) -> Schedule:
    """The same hours each weekday."""
    return Schedule((Opening(WEEKDAYS, time(opens), time(closes)),), text=text)


PANTRY = Listing(
    key=ListingKey("fake", "pantry"),
    organization=Organization("Make-Believe Neighbors", "https://neighbors.example.org"),
    name="Purple Carrot Pantry",
    needs=("food.today", "goods.baby"),
    descriptions=(
        Text("en", "A bag of groceries for each family, once a week. Diapers when there are some."),
        Text("es", "Una bolsa de comida para cada familia, una vez por semana. Pañales cuando hay."),
    ),
    location=Location(
        Address("100 Pretend Street", "Sacramento", "CA", "95823"),
        Point(38.48, -121.44),
        accessibility=("wheelchair ramp", "accessible restroom"),
    ),
    phones=(Phone("(916) 555-0100"), Phone("(916) 555-0101", "12", "Spanish line")),
    website="https://pantry.example.org",
    schedule=hours(9, 17, "Mon-Fri 9-5"),
    service_areas=COUNTY,
    languages=(LanguageSupport("en", Support.STAFF), LanguageSupport("es", Support.STAFF)),
    cost=Cost(CostKind.FREE, "Free"),
    modes=(ContactMode.IN_PERSON,),
    flags=(Flag.WALK_IN, Flag.NO_ID),
    how_to_start="Come to the side door and take a number.",
    provenance=Provenance(SOURCE, "2026-09-01", date(2026, 10, 5), Confidence.VERIFIED_SOURCE),
)
OTHER_PANTRY = replace(
    PANTRY,
    key=ListingKey("fake", "other pantry"),
    location=Location(Address("700 Nowhere Road", "Galt", "CA", "95632"), Point(38.26, -121.3)),
)
COUNSELING = Listing(
    key=ListingKey("fake", "counseling"),
    organization=Organization("Imaginary Unified School District"),
    name="Quiet Fox Counseling",
    needs=("mental.child", "mental.school"),
    descriptions=(
        Text("en", "Short-term counseling for students who feel sad, worried or angry."),
        Text("es", "Consejería de corto plazo para estudiantes tristes, preocupados o enojados.", TextState.MACHINE),
    ),
    location=Location(Address("200 Fable Avenue", "Elk Grove", "CA", "95758"), Point(38.42, -121.44)),
    phones=(Phone("(916) 555-0110"),),
    schedule=hours(7, 8, "Mon-Fri 7-8 am, by appointment"),
    languages=(LanguageSupport("en", Support.STAFF), LanguageSupport("hmn", Support.INTERPRETER)),
    eligibility=(
        AgeRule(60, 216),
        InsuranceRule(("medi-cal", "uninsured")),
        IncomeRule(200),
        EnrollmentRule(("Imaginary Unified School District",)),
        ResidenceRule(("Sacramento County",)),
        OtherRule("Parent or guardian signs a form"),
    ),
    documents=("Student ID", "Proof of address", "Medi-Cal card"),
    cost=Cost(CostKind.INSURANCE, "Medi-Cal"),
    modes=(ContactMode.IN_PERSON, ContactMode.PHONE),
    flags=(Flag.REFERRAL_NEEDED, Flag.MINOR_CAN_SELF_REFER),
    provenance=Provenance(SOURCE, "2026-03", None, Confidence.SINGLE_SOURCE),
)
CLINIC = Listing(
    key=ListingKey("fake", "clinic"),
    organization=Organization("Storybook Health"),
    name="Storybook Health",
    needs=("care.doctor", "care.dental"),
    descriptions=(Text("en", "Check-ups and teeth cleaning for all ages."),),
    location=Location(Address("300 Invented Way, Suite 4", "Rancho Cordova", "CA", "95670"), Point(38.59, -121.29)),
    phones=(Phone("(916) 555-0120"), Phone("(916) 555-0121", kind="tty")),
    languages=(LanguageSupport("mul", Support.INTERPRETER), LanguageSupport("ru", Support.UNKNOWN)),
    eligibility=(OtherRule("New patients welcome"),),
    cost=Cost(CostKind.SLIDING, "$0 to $40"),
    modes=(ContactMode.IN_PERSON, ContactMode.ONLINE),
    provenance=Provenance(SOURCE, "2023", None, Confidence.OLDER_SOURCE),
)
SHELTER = Listing(
    key=ListingKey("fake", "shelter"),
    organization=Organization("Lantern House (not real)"),
    name="Lantern House",
    needs=("safety.dv", "housing.tonight"),
    descriptions=(Text("en", "A safe place for families who leave someone who hurts them."),),
    location=Location(
        Address("999 Secret Road", "Sacramento", "CA", "95816"), Point(38.57, -121.47), visibility=Visibility.HIDDEN
    ),
    phones=(Phone("(916) 555-0130", label="Day and night"),),
    schedule=Schedule(always=True, text="24/7"),
    languages=(LanguageSupport("es", Support.STAFF),),
    cost=Cost(CostKind.FREE),
    modes=(ContactMode.IN_PERSON,),
    flags=(Flag.VICTIM_SERVICE, Flag.HOTLINE, Flag.OPEN_24H),
    provenance=Provenance(SOURCE, "undated page", None, Confidence.UNCONFIRMED),
)
HOTLINE = Listing(
    key=ListingKey("fake", "hotline"),
    organization=Organization("Cardboard Castle Foundation"),
    name="Castle Warm Line",
    needs=("mental.talk",),
    descriptions=(Text("en", "Talk with a trained parent about anything. Not an emergency line."),),
    phones=(Phone("1-800-555-0140"),),
    schedule=Schedule(always=True, text="24 hours a day"),
    service_areas=(ServiceArea("California"),),
    languages=(LanguageSupport("en", Support.STAFF), LanguageSupport("es", Support.STAFF)),
    cost=Cost(CostKind.FREE),
    modes=(ContactMode.PHONE,),
    flags=(Flag.HOTLINE, Flag.OPEN_24H),
    provenance=Provenance(SOURCE, "2026-08-15"),
)
TEENS = Listing(
    key=ListingKey("fake", "teens"),
    organization=Organization("Moonlight Teen Club"),
    name="Moonlight Tutoring <b>& Snacks</b>",
    needs=("school.tutoring", "food.meals"),
    descriptions=(Text("es", "Ayuda con la tarea y una merienda."),),
    location=Location(
        Address("400 Nowhere Lane", "Galt", "CA", "95632"), Point(38.25, -121.3), visibility=Visibility.CITY
    ),
    schedule=Schedule((Opening((5,), time(10), time(12)),), text="Sat 10-12"),
    eligibility=(AgeRule(144, 228),),
    documents=("Permission slip",),
    cost=Cost(CostKind.FEE, "$5"),
    website="javascript:alert(1)",
    provenance=Provenance("A paper flyer", "2025-11"),
)
PAUSED = Listing(
    key=ListingKey("fake", "paused"),
    organization=Organization("Paper Boat Rides"),
    name="Paper Boat Rides to the Doctor",
    needs=("rides.medical",),
    status=Status.PAUSED,
    provenance=Provenance(""),
)
CLOSED = Listing(
    key=ListingKey("fake", "closed"),
    organization=Organization("Gone Fishing"),
    name="Gone Fishing Center",
    status=Status.DEFUNCT,
)
CAST = (PANTRY, COUNSELING, CLINIC, SHELTER, HOTLINE, TEENS, PAUSED)
MANY = tuple(
    Listing(
        key=ListingKey("fake", f"library{number}"),
        organization=Organization("Pretend Public Library"),
        name=f"Pretend Library, Branch {number}",
        needs=("community.play",),
        location=Location(Address(f"{number} Tale Street", "Sacramento", "CA", "95814"), Point(38.58, -121.49)),
        phones=(Phone(f"(916) 555-02{number:02}"),),
        schedule=hours(10, 18, "Mon-Fri 10-6"),
        cost=Cost(CostKind.FREE),
        provenance=Provenance(SOURCE, "2026-06-11"),
    )
    for number in range(1, 25)
)
