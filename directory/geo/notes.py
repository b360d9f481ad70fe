"""What was approximated, as codes joined by ";" in `Place.note`; pages and the API put them in words.

middle_of_zip:95823       the text was an address; the point is the middle of its ZIP
middle_of_city:Elk Grove  the text was an address or phrase; the point is the middle of that place
middle_of_block:1500 Q St the text was an address; the point is the middle of that block
assumed_city:Sacramento   an address without a city was taken to be in this one
similar_name:Elk Grove    the text was spelled otherwise; this is the name we took
several_schools:Galt      more schools match; we took the one of this district
also_elsewhere:Solano     a city of the same name lies in this neighbouring county
approximate_school        the school's point is the middle of its ZIP or city
post_office_zip:95812     the ZIP has boxes only; the point is its post office
outside_county            the place lies outside Sacramento County
"""

from dataclasses import replace

from directory.domain.place import Place

MIDDLE_OF_ZIP = "middle_of_zip"
MIDDLE_OF_CITY = "middle_of_city"
MIDDLE_OF_BLOCK = "middle_of_block"
ASSUMED_CITY = "assumed_city"
SIMILAR_NAME = "similar_name"
SEVERAL_SCHOOLS = "several_schools"
ALSO_ELSEWHERE = "also_elsewhere"
APPROXIMATE_SCHOOL = "approximate_school"
POST_OFFICE_ZIP = "post_office_zip"
OUTSIDE_COUNTY = "outside_county"


def noted(place: Place, code: str, value: str = "") -> Place:
    """The place with one more note."""
    note = f"{code}:{value}" if value else code
    return replace(place, note=f"{place.note};{note}" if place.note else note)


def read(note: str) -> dict[str, str]:
    """The codes of a note with their values: `{"middle_of_zip": "95823", "outside_county": ""}`."""
    return {code: value for code, _, value in (part.partition(":") for part in note.split(";") if part)}
