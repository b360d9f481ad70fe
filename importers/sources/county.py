"""The county's file of its own and contracted programs: the facts of the template under a health department's words."""

from collections.abc import Mapping

from importers.sources.template import same_facts

HEADER: Mapping[str, str] = {
    "code": "Program ID",
    "organization": "Provider",
    "name": "Program",
    "alternate_name": "Also Known As",
    "description": "What It Does",
    "description_es": "What It Does (Spanish)",
    "description_es_state": "Spanish Text Is",
    "needs": "Need Codes",
    "address": "Site Address",
    "city": "Site City",
    "state": "Site State",
    "zip": "Site ZIP",
    "latitude": "Site Latitude",
    "longitude": "Site Longitude",
    "point_source": "Coordinates From",
    "visibility": "Address May Be Shown",
    "phones": "Contact Phones",
    "website": "Web Page",
    "hours": "Days and Hours",
    "service_area": "Areas Covered",
    "residents_only": "County Residents Only",
    "enrollment": "Enrolled In",
    "eligibility": "Population Served",
    "min_age": "Age From",
    "max_age": "Age To",
    "income_percent_of_poverty": "Income Limit (% FPL)",
    "insurance": "Coverage Accepted",
    "languages": "Linguistic Capacity",
    "cost": "Cost to Client",
    "documents": "Documents Needed",
    "how_to_start": "Referral or Intake",
    "modes": "Service Delivery",
    "accessibility": "ADA Access",
    "flags": "Program Flags",
    "source": "Data Source",
    "source_date": "Data As Of",
    "assured_date": "Last Confirmed",
    "confidence": "Confidence Level",
    "confidence_note": "Confidence Remarks",
}
SOURCE = same_facts("county", "the county's program file", HEADER)
