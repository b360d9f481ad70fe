"""The schools' file of programs for pupils and families: the facts of the template under a district office's words."""

from collections.abc import Mapping

from importers.sources.template import same_facts

HEADER: Mapping[str, str] = {
    "code": "Program Code",
    "organization": "District or School",
    "name": "Program Name",
    "alternate_name": "Other Names",
    "description": "Summary",
    "description_es": "Summary in Spanish",
    "description_es_state": "Spanish Text Is",
    "needs": "Student and Family Needs",
    "address": "Campus Address",
    "city": "Campus City",
    "state": "Campus State",
    "zip": "Campus ZIP Code",
    "latitude": "Campus Lat",
    "longitude": "Campus Long",
    "point_source": "Map Point From",
    "visibility": "Show Address",
    "phones": "Office Phone",
    "website": "School Website",
    "hours": "Office Hours",
    "service_area": "Attendance Area",
    "residents_only": "Must Live in Area",
    "enrollment": "Must Attend",
    "eligibility": "Who Can Join",
    "min_age": "Youngest Age",
    "max_age": "Oldest Age",
    "income_percent_of_poverty": "Household Income Limit (% of Poverty)",
    "insurance": "Insurance Accepted",
    "languages": "Languages at Site",
    "cost": "Cost to Family",
    "documents": "Paperwork",
    "how_to_start": "How to Enroll",
    "modes": "Format",
    "accessibility": "Accessibility Notes",
    "flags": "Notes for Counselors",
    "source": "Reported By",
    "source_date": "School Year or Date",
    "assured_date": "Checked On",
    "confidence": "How Sure",
    "confidence_note": "Why",
}
SOURCE = same_facts("school", "the schools' program file", HEADER)
