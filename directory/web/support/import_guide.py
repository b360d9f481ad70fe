"""The template for imports with two made-up examples, and what each of its columns holds."""

import csv
import io
from dataclasses import dataclass

from flask_babel import lazy_gettext

from directory.domain.listing import Confidence, ContactMode, Flag, Visibility
from directory.web.support.import_words import FIELDS
from importers.sources.template import COLUMNS

EXPLAINED = {
    "code": lazy_gettext("Your own number for the program. It must never change, so that we find the program again."),
    "organization": lazy_gettext("Who runs the program. This or the name has to be filled in."),
    "name": lazy_gettext("What people call the program."),
    "alternate_name": lazy_gettext("Other names people use, with semicolons between them."),
    "description": lazy_gettext("What the program does, in two or three plain sentences."),
    "description_es": lazy_gettext("The same in Spanish."),
    "needs": lazy_gettext("Codes of needs, the most important first, with semicolons between them."),
    "address": lazy_gettext("Street, number and suite. Leave it empty when it must stay secret."),
    "city": lazy_gettext("The city of the address."),
    "state": lazy_gettext("Two letters; empty means CA."),
    "zip": lazy_gettext("Five digits. Format the column as text, so that zeros stay."),
    "latitude": lazy_gettext("In degrees, if you know it."),
    "longitude": lazy_gettext("In degrees, if you know it; here it begins with a minus."),
    "point_source": lazy_gettext("Who measured the coordinates."),
    "visibility": lazy_gettext("How much of the address families may see."),
    "phones": lazy_gettext(
        "Numbers with area code, with semicolons between them. Words before a number say what it is for."
    ),
    "website": lazy_gettext("The address of the page about the program."),
    "hours": lazy_gettext("Days and times, as you would write them on the door."),
    "service_area": lazy_gettext("Where people have to live or be, with semicolons between areas."),
    "residents_only": lazy_gettext("Yes, if others are sent away."),
    "enrollment": lazy_gettext("Schools or districts whose pupils are served, if no others are."),
    "eligibility": lazy_gettext("Other conditions in plain words."),
    "min_age": lazy_gettext("In years; write 18 months for months."),
    "max_age": lazy_gettext("The last age that is served."),
    "income_percent_of_poverty": lazy_gettext("A number such as 200, if there is a limit."),
    "insurance": lazy_gettext("What is taken, with semicolons between them."),
    "languages": lazy_gettext("Languages that staff speak, with semicolons between them."),
    "cost": lazy_gettext("What a family pays."),
    "documents": lazy_gettext("What to bring, with semicolons between papers."),
    "how_to_start": lazy_gettext("The first thing a family has to do."),
    "modes": lazy_gettext("One or more of the words on the right."),
    "accessibility": lazy_gettext("Such as a ramp or an elevator."),
    "flags": lazy_gettext("One or more of the words on the right."),
    "source": lazy_gettext("The list or the person you know this from."),
    "source_date": lazy_gettext("A year, a month or a day."),
    "assured_date": lazy_gettext("When somebody last called or went there."),
    "confidence": lazy_gettext("One of the words on the right."),
    "confidence_note": lazy_gettext("Why you are not sure."),
}
CHOICES = {
    "visibility": tuple(Visibility),
    "modes": tuple(ContactMode),
    "flags": tuple(Flag),
    "confidence": tuple(Confidence),
    "insurance": ("medi-cal", "medicare", "private", "uninsured"),
    "residents_only": ("yes", "no"),
}
EXAMPLES = (
    {
        "code": "EX-001",
        "organization": "Example Neighbors",
        "name": "Example food pantry",
        "description": "A bag of groceries for each family, once a week. (Delete this example.)",
        "needs": "food.today",
        "address": "100 Example Street",
        "city": "Sacramento",
        "state": "CA",
        "zip": "95814",
        "visibility": "full",
        "phones": "916-555-0100",
        "website": "https://pantry.example",
        "hours": "Mon-Thu 9am-12pm",
        "service_area": "Sacramento County",
        "residents_only": "yes",
        "languages": "English; Spanish",
        "cost": "Free",
        "documents": "Proof of address",
        "how_to_start": "Come during open hours.",
        "modes": "in_person",
        "flags": "walk_in",
        "source": "Example list",
        "source_date": "2026-11",
        "confidence": "single-source",
    },
    {
        "code": "EX-002",
        "organization": "Example Neighbors",
        "name": "Example counseling by phone",
        "description": "Six talks with a counselor for young people. (Delete this example.)",
        "needs": "mental.teen",
        "visibility": "hidden",
        "phones": "Intake: 916-555-0101",
        "min_age": "12",
        "max_age": "17",
        "insurance": "medi-cal; uninsured",
        "languages": "English",
        "cost": "Free",
        "how_to_start": "Call and leave a message.",
        "modes": "phone",
        "source": "Example list",
        "source_date": "2026-11-02",
        "confidence": "single-source",
    },
)


@dataclass(frozen=True, slots=True)
class GuideRow:
    """A column: its name in the file, what it is called, what goes in, an example and the words it takes."""

    column: str
    words: str
    explained: str
    example: str
    choices: tuple[str, ...]


def guide_rows() -> list[GuideRow]:
    """All columns of the template in their order."""
    return [
        GuideRow(
            column,
            str(FIELDS[column]),
            str(EXPLAINED[column]),
            next((example[column] for example in EXAMPLES if column in example), ""),
            tuple(map(str, CHOICES.get(column, ()))),
        )
        for column in COLUMNS
    ]


def template_lines() -> list[str]:
    """The template as lines of CSV, marked as UTF-8 for spreadsheets."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="")
    writer.writeheader()
    writer.writerows(EXAMPLES)
    return ["\ufeff", *out.getvalue().splitlines(keepends=True)]
