"""A community agency's file of its programs: the facts of the template under a nonprofit's words."""

from collections.abc import Mapping

from importers.sources.template import same_facts

HEADER: Mapping[str, str] = {
    "code": "Listing Number",
    "organization": "Agency",
    "name": "Program",
    "alternate_name": "Known As",
    "description": "About the Program",
    "description_es": "About the Program (Español)",
    "description_es_state": "Spanish Text Is",
    "needs": "Services Offered",
    "address": "Street",
    "city": "City",
    "state": "State",
    "zip": "ZIP",
    "latitude": "Lat",
    "longitude": "Long",
    "point_source": "Geocoded By",
    "visibility": "Address Privacy",
    "phones": "Phone Numbers",
    "website": "Website",
    "hours": "Open Hours",
    "service_area": "Area Served",
    "residents_only": "Residents Only",
    "enrollment": "For Students Of",
    "eligibility": "Who We Serve",
    "min_age": "Minimum Age",
    "max_age": "Maximum Age",
    "income_percent_of_poverty": "Income at or Below (% FPL)",
    "insurance": "Insurance",
    "languages": "Languages",
    "cost": "Fees",
    "documents": "What to Bring",
    "how_to_start": "How to Get Help",
    "modes": "How We Help",
    "accessibility": "Accessibility",
    "flags": "Tags",
    "source": "Information From",
    "source_date": "Information Date",
    "assured_date": "Confirmed On",
    "confidence": "Certainty",
    "confidence_note": "Remarks",
}
SOURCE = same_facts("agency", "an agency's program file", HEADER)
