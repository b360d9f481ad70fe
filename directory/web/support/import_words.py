"""Words for imports: what rows do, what is wrong with them, and what columns and facts are called."""

from collections.abc import Mapping

from flask_babel import lazy_gettext

from directory.domain.import_draft import DraftRow, DraftState, RowKind
from directory.web.support.words import say
from importers.mapping import DROPPED
from importers.sources.source import Source

KINDS = {
    RowKind.ADDED: lazy_gettext("New"),
    RowKind.CHANGED: lazy_gettext("Changed"),
    RowKind.UNCHANGED: lazy_gettext("Unchanged"),
    RowKind.REJECTED: lazy_gettext("Cannot come in"),
    RowKind.MISSING: lazy_gettext("No longer in the file"),
}
STATES = {
    DraftState.UPLOADED: lazy_gettext("Uploaded"),
    DraftState.CHECKING: lazy_gettext("Being checked"),
    DraftState.CHECKED: lazy_gettext("Ready for review"),
    DraftState.FAILED: lazy_gettext("Could not be checked"),
    DraftState.APPLYING: lazy_gettext("Being written"),
    DraftState.APPLIED: lazy_gettext("Done"),
}
PROBLEMS = {
    "address_text": lazy_gettext("The address could not be read in full and was kept as text."),
    "ages_reversed": lazy_gettext("The lowest age is above the highest."),
    "bad_age": lazy_gettext("The age could not be read."),
    "bad_code": lazy_gettext("The code could not be used."),
    "bad_date": lazy_gettext("The date could not be read."),
    "bad_percent": lazy_gettext("The percentage could not be read."),
    "bad_phone": lazy_gettext("The phone number is not complete or does not exist."),
    "bad_point": lazy_gettext("The coordinates are not a place here."),
    "bad_website": lazy_gettext("The web address could not be read."),
    "bad_zip": lazy_gettext("The ZIP code could not be read."),
    "city_unclear": lazy_gettext("The city is not clear."),
    "columns_left_out": lazy_gettext("Columns that name private persons were left out."),
    "duplicate_header": lazy_gettext("A column name stands more than once."),
    "email_removed": lazy_gettext("An e-mail address was left out; the directory keeps none."),
    "footnote_mark": lazy_gettext("A footnote mark was taken off."),
    "formula": lazy_gettext("The cell held a formula; only its text was kept."),
    "garbled_text": lazy_gettext("Some letters were mixed up in an earlier copy. Type the text again."),
    "header_below_top": lazy_gettext("The column names do not stand in the first row."),
    "hours_text": lazy_gettext("The hours could not be read for certain; they are shown as written."),
    "mangled_number": lazy_gettext("A spreadsheet changed this number. Type it again from the original."),
    "missing_name": lazy_gettext("The row has no name of a program or organization. Fill in the name."),
    "mixed_encoding": lazy_gettext("Some lines are in another encoding. Check the accents in them."),
    "more_sheets": lazy_gettext("Only the first sheet of the workbook was read."),
    "name_from_organization": lazy_gettext("The program has no name; that of its organization is shown."),
    "no_city": lazy_gettext("The address has no city."),
    "no_contact": lazy_gettext("There is no phone, website or address, so a family cannot reach it."),
    "no_zip": lazy_gettext("The address has no ZIP code."),
    "not_active": lazy_gettext("The source says that this is not open."),
    "not_built_yet": lazy_gettext("The source says that this is not built yet."),
    "not_yes_or_no": lazy_gettext("The cell should say yes or no."),
    "outside_california": lazy_gettext("The address is outside of California."),
    "person_withheld": lazy_gettext("The name of a private person was left out."),
    "phone_text": lazy_gettext("Words beside the phone number were kept as text."),
    "placeholder_phone": lazy_gettext("The phone number is made up. Find the real one."),
    "private_person": lazy_gettext("This seems to be a private person, not an organization."),
    "redacted": lazy_gettext("The source left this out on purpose."),
    "residents_of_nowhere": lazy_gettext("Only residents are served, but it is not said of which area."),
    "same_row_twice": lazy_gettext("The same row stands in the file twice. Delete it or correct it."),
    "too_few_cells": lazy_gettext("The row has fewer cells than there are columns."),
    "too_many_cells": lazy_gettext(
        "The row has more cells than there are columns. A text with a comma probably lacks its quotation marks."
    ),
    "unclosed_quote": lazy_gettext("A quotation mark is probably not closed."),
    "unknown_language": lazy_gettext("The language is not known to us."),
    "unknown_visibility": lazy_gettext("It is not clear whether the address may be shown."),
    "victim_address_shown": lazy_gettext("This serves victims of violence and its street would be shown."),
    "zip_contradicts_city": lazy_gettext("The ZIP code belongs to another city."),
    "zip_outside_california": lazy_gettext("The ZIP code is outside of California."),
    "cannot_open": lazy_gettext("The file cannot be opened."),
    "empty_file": lazy_gettext("The file is empty."),
    "no_rows": lazy_gettext("The file has column names but no rows below them."),
    "not_a_table": lazy_gettext("This is not a table we can read. Send CSV or Excel (.xlsx)."),
    "too_large": lazy_gettext("The file is too large. Split it into parts of at most 50 MB."),
    "broken_csv": lazy_gettext("The file cannot be read as a table."),
    "missing_columns": lazy_gettext("Say which column holds the name of the program or of the organization."),
    "unexpected": lazy_gettext("Something went wrong on our side. Nothing was written. Try again."),
    "unknown": lazy_gettext("A word is not one that we know."),
}
FIELDS = {
    "code": lazy_gettext("Code that stays the same"),
    "organization": lazy_gettext("Organization"),
    "name": lazy_gettext("Name of the program"),
    "alternate_name": lazy_gettext("Other names"),
    "description": lazy_gettext("Description in English"),
    "description_es": lazy_gettext("Description in Spanish"),
    "needs": lazy_gettext("Needs"),
    "address": lazy_gettext("Street and number"),
    "city": lazy_gettext("City"),
    "state": lazy_gettext("State"),
    "zip": lazy_gettext("ZIP code"),
    "latitude": lazy_gettext("Latitude"),
    "longitude": lazy_gettext("Longitude"),
    "point_source": lazy_gettext("Where the coordinates come from"),
    "visibility": lazy_gettext("Whether the address may be shown"),
    "phones": lazy_gettext("Phone numbers"),
    "website": lazy_gettext("Website"),
    "hours": lazy_gettext("Hours"),
    "service_area": lazy_gettext("Area served"),
    "residents_only": lazy_gettext("Only for residents"),
    "enrollment": lazy_gettext("Only for pupils of"),
    "eligibility": lazy_gettext("Who can get help"),
    "min_age": lazy_gettext("Lowest age"),
    "max_age": lazy_gettext("Highest age"),
    "income_percent_of_poverty": lazy_gettext("Income limit in percent of the poverty level"),
    "insurance": lazy_gettext("Insurance"),
    "languages": lazy_gettext("Languages spoken"),
    "cost": lazy_gettext("What it costs"),
    "documents": lazy_gettext("Papers to bring"),
    "how_to_start": lazy_gettext("How to start"),
    "modes": lazy_gettext("Where help is given"),
    "accessibility": lazy_gettext("Access for wheelchairs and others"),
    "flags": lazy_gettext("Marks"),
    "source": lazy_gettext("Where the facts come from"),
    "source_date": lazy_gettext("Date of the facts"),
    "assured_date": lazy_gettext("Day somebody checked them"),
    "confidence": lazy_gettext("How sure we are"),
    "confidence_note": lazy_gettext("Note on how sure we are"),
}
FACTS = {
    "organization": FIELDS["organization"],
    "name": FIELDS["name"],
    "kind": lazy_gettext("Kind"),
    "needs": FIELDS["needs"],
    "descriptions": lazy_gettext("Description"),
    "alternate_names": FIELDS["alternate_name"],
    "location": lazy_gettext("Place"),
    "phones": FIELDS["phones"],
    "website": FIELDS["website"],
    "schedule": FIELDS["hours"],
    "service_areas": FIELDS["service_area"],
    "languages": FIELDS["languages"],
    "eligibility": FIELDS["eligibility"],
    "documents": FIELDS["documents"],
    "cost": FIELDS["cost"],
    "modes": FIELDS["modes"],
    "flags": FIELDS["flags"],
    "capacity": lazy_gettext("Room"),
    "how_to_start": FIELDS["how_to_start"],
    "status": lazy_gettext("Open or closed"),
    "provenance": FIELDS["source"],
    "extra": lazy_gettext("Kept as text"),
}
KEEP, DROP = lazy_gettext("Keep as text"), lazy_gettext("Do not keep")


def problem_words(code: str) -> str:
    """What a kind of problem means, in the language of this request."""
    known = PROBLEMS.get(code) or PROBLEMS["unknown" if code.startswith("unknown_") else "broken_csv"]
    return str(known)


def wrong_in(row: DraftRow, column: str) -> str:
    """What is wrong with one cell of a row, in the language of this request."""
    return " ".join(problem_words(problem.code) for problem in row.problems if problem.column == column)


def fact_words(path: str) -> str:
    """What a fact of a listing is called, given as the field of a change (`location.address.street`)."""
    first, _, rest = path.partition(".")
    detail = {"address.street": "address", "address.city": "city", "address.postal_code": "zip"}.get(rest, "")
    return str(FIELDS[detail] if detail else FACTS.get(first, path))


def field_choices(source: Source) -> Mapping[str, str]:
    """What a column may be said to hold, by the value of the choice."""
    named = {field: str(FIELDS[field]) if field in FIELDS else source.columns[field][0] for field in source.columns}
    ordered = dict(sorted(named.items(), key=lambda choice: choice[1].casefold()))
    return {"": str(KEEP), DROPPED: str(DROP), **ordered}


def delimiter_words(delimiter: str) -> str:
    """What stands between the cells, in words."""
    words = {",": say("commas"), ";": say("semicolons"), "\t": say("tabs"), "|": say("upright lines")}
    return words.get(delimiter, "")
