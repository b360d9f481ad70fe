"""All sources a header is held against."""

from importers.sources import (
    agency,
    agency_list,
    county,
    county_mental_health,
    county_prevention,
    health_centers,
    licensed_facilities,
    school,
    state_schools,
    tax_credit_rentals,
    template,
)
from importers.sources.source import Source

SOURCES: tuple[Source, ...] = (
    template.SOURCE,
    county.SOURCE,
    school.SOURCE,
    agency.SOURCE,
    county_mental_health.SOURCE,
    county_prevention.SOURCE,
    health_centers.SOURCE,
    licensed_facilities.SOURCE,
    tax_credit_rentals.SOURCE,
    agency_list.SOURCE,
    state_schools.SOURCE,
)
