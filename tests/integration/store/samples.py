"""A listing that says everything, one that says next to nothing, and ways to make more."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from directory.domain import listing as records
from directory.domain.eligibility import (
    AgeRule,
    EnrollmentRule,
    IncomeRule,
    InsuranceRule,
    OtherRule,
    ResidenceRule,
)
from directory.domain.listing import Listing, ListingKey, Organization
from directory.domain.place import Point
from directory.domain.schedule import DayException, Opening, Schedule

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

PLAIN = Listing(ListingKey("county", "plain"), Organization("Helping Hands"), "Food Pantry")

HOURS = Schedule(
    openings=(
        Opening((0, 1, 2), time(9), time(12)),
        Opening((0, 1, 2), time(13), time(17, 30)),
        Opening((4,), time(22), time(2)),
        Opening((1,), time(18), time(0), nth=(2, 4), valid_from=date(2026, 1, 1), valid_to=date(2026, 6, 30)),
        Opening((5, 6), time(10), time(11), nth=(-1,)),
    ),
    by_appointment=True,
    closed_on_holidays=False,
    exceptions=(DayException(date(2026, 12, 24)), DayException(date(2026, 12, 31), time(9), time(12))),
    text="Mon-Wed 9-12 & 1-5:30; Fri 10pm-2am; 2nd & 4th Tue eve",
)

PLACE = records.Location(
    address=records.Address("1234 Broadway, Suite 5", "Sacramento", "CA", "95818-1200"),
    point=Point(38.560123456789, -121.49),
    point_source="census",
    visibility=records.Visibility.CITY,
    accessibility=("wheelchair ramp", "wheelchair ramp", "ASL"),
)

FULL = Listing(
    key=ListingKey("county", "full"),
    organization=Organization("La Familia “Niños”", "https://familia.example.org"),
    name="Counseling 'n' Care; 100% free\n(second line)",
    kind=records.Kind.EVENT,
    needs=("health.mental", "food.today", "health.mental"),
    descriptions=(
        records.Text("en", "Talk to somebody."),
        records.Text("es", "Hable con alguien.", records.TextState.MACHINE),
        records.Text("ar", "تحدث إلى شخص ما", records.TextState.OUTDATED),
    ),
    alternate_names=("CnC", "Care"),
    location=PLACE,
    phones=(
        records.Phone("(916) 555-0100"),
        records.Phone("988", "", "crisis", "sms"),
        records.Phone("(916) 555-0101", "0012x"),
    ),
    website="https://familia.example.org/care?a=1&b=2",
    schedule=HOURS,
    service_areas=(records.ServiceArea("Sacramento County"), records.ServiceArea("California")),
    languages=(
        records.LanguageSupport("es", records.Support.STAFF),
        records.LanguageSupport("mul", records.Support.INTERPRETER),
        records.LanguageSupport("hmn"),
    ),
    eligibility=(
        AgeRule(0, 216, "county"),
        AgeRule(None, None),
        IncomeRule(138.5, "page 3"),
        InsuranceRule(("medi-cal", "uninsured"), "county"),
        ResidenceRule(("Elk Grove, South", "Galt")),
        EnrollmentRule(("Sac City Unified",)),
        OtherRule("Must like dogs", "phone"),
    ),
    documents=("Photo ID", "Proof of income"),
    cost=records.Cost(records.CostKind.SLIDING, "$0 – $40"),
    modes=(records.ContactMode.PHONE, records.ContactMode.IN_PERSON),
    flags=(records.Flag.NO_ID, records.Flag.MINOR_CAN_SELF_REFER),
    capacity=records.Capacity("waitlist", "about 3 weeks", date(2026, 2, 1), date(2026, 3, 1)),
    how_to_start="Call, then come.",
    status=records.Status.PAUSED,
    provenance=records.Provenance(
        "county list", "2025-11", date(2026, 1, 5), records.Confidence.VERIFIED_SOURCE, "row 17"
    ),
    extra=(("Fax", "none"), ("Fax", "none"), ("", "nameless")),
)


def program(code: str, feed: str = "county", **fields: object) -> Listing:
    """A plain program with another code, and whatever else is to differ."""
    return replace(PLAIN, key=ListingKey(feed, code), **fields)  # type: ignore[arg-type]
