"""Hypothesis strategies for whole listings, with every field at every edge a database could lose."""

import string
from datetime import date

from hypothesis import strategies as st

from directory.domain import eligibility as rules
from directory.domain import listing as records
from directory.domain.place import Point
from directory.domain.schedule import DayException, Opening, Schedule

# PostgreSQL cannot keep the character NUL, and no database keeps half of a surrogate pair.
texts = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=12)
names = st.text(string.ascii_letters + "ñßİé 一ا'\"%_\\-", min_size=1, max_size=12)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
times = st.times()


def tuples(items: st.SearchStrategy, longest: int = 3) -> st.SearchStrategy[tuple]:
    """Tuples of up to `longest` items; order and repetition count."""
    return st.lists(items, max_size=longest).map(tuple)


openings = st.builds(
    Opening,
    weekdays=tuples(st.integers(0, 6), 7),
    opens_at=times,
    closes_at=times,
    nth=tuples(st.sampled_from((-1, 1, 2, 3, 4, 5))),
    valid_from=st.none() | days,
    valid_to=st.none() | days,
)
schedules = st.builds(
    Schedule,
    openings=tuples(openings),
    always=st.booleans(),
    by_appointment=st.booleans(),
    closed_on_holidays=st.none() | st.booleans(),
    exceptions=tuples(st.builds(DayException, days, st.none() | times, st.none() | times)),
    text=texts,
)
eligibility_rules = st.one_of(
    st.builds(rules.AgeRule, st.none() | st.integers(0, 1200), st.none() | st.integers(0, 1200), texts),
    st.builds(rules.IncomeRule, st.floats(0, 1000), texts),
    st.builds(rules.InsuranceRule, tuples(texts), texts),
    st.builds(rules.ResidenceRule, tuples(texts), texts),
    st.builds(rules.EnrollmentRule, tuples(texts), texts),
    st.builds(rules.OtherRule, texts, texts),
)
locations = st.builds(
    records.Location,
    address=st.builds(records.Address, texts, texts, texts, texts),
    point=st.none() | st.builds(Point, st.floats(-90, 90), st.floats(-180, 180)),
    point_source=texts,
    visibility=st.sampled_from(records.Visibility),
    accessibility=tuples(texts),
)
provenances = st.builds(
    records.Provenance,
    source=texts,
    source_date=st.sampled_from(("", "2024", "2024-05", "2024-05-17")),
    assured_on=st.none() | days,
    confidence=st.sampled_from(records.Confidence),
    note=texts,
)
listings = st.builds(
    records.Listing,
    key=st.builds(records.ListingKey, names, names),
    organization=st.builds(records.Organization, names, texts),
    name=texts,
    kind=st.sampled_from(records.Kind),
    needs=tuples(texts),
    descriptions=tuples(st.builds(records.Text, texts, texts, st.sampled_from(records.TextState))),
    alternate_names=tuples(texts),
    location=st.none() | locations,
    phones=tuples(st.builds(records.Phone, texts, texts, texts, texts)),
    website=texts,
    schedule=schedules,
    service_areas=tuples(st.builds(records.ServiceArea, texts)),
    languages=tuples(st.builds(records.LanguageSupport, texts, st.sampled_from(records.Support))),
    eligibility=tuples(eligibility_rules),
    documents=tuples(texts),
    cost=st.builds(records.Cost, st.sampled_from(records.CostKind), texts),
    modes=tuples(st.sampled_from(records.ContactMode)),
    flags=tuples(st.sampled_from(records.Flag)),
    capacity=st.none() | st.builds(records.Capacity, texts, texts, st.none() | days, st.none() | days),
    how_to_start=texts,
    status=st.sampled_from(records.Status),
    provenance=provenances,
    extra=tuples(st.tuples(texts, texts)),
)
