"""Sentences for how a place was found and for what a search gave up to find more."""

from collections.abc import Mapping, Sequence

from directory.services.wording import Translate, mark

PLACE_NOTES: Mapping[str, str] = {
    "middle_of_zip": mark("We measure from the middle of ZIP %(name)s."),
    "middle_of_city": mark("We measure from the middle of %(name)s."),
    "middle_of_block": mark("We measure from the middle of this block: %(name)s."),
    "assumed_city": mark("You gave no city, so we looked in %(name)s."),
    "similar_name": mark("We took this to mean %(name)s."),
    "several_schools": mark("More than one school has this name. We chose the one in %(name)s."),
    "also_elsewhere": mark("There is also a place with this name in %(name)s County."),
    "approximate_school": mark("We know this school’s place only roughly."),
    "post_office_zip": mark("ZIP %(name)s is for post office boxes. We measure from the post office."),
    "outside_county": mark("This place is outside Sacramento County. Most programs here serve Sacramento County."),
}
WIDENINGS: Mapping[str, str] = {
    "radius": mark("Nothing was that near, so we looked farther away."),
    "open": mark("Nothing that fits is open now, so we also show places that open later."),
    "filters": mark("Nothing had all your filters, so we left them out."),
    "need": mark("Nothing fit exactly, so we also show help that is close to it."),
    "ages": mark("Nothing listed these ages, so we show all ages."),
    "words": mark("We found nothing for these words, so here are people who can help you look."),
}


def place_notes(note: str, translate: Translate) -> list[str]:
    """Sentences for a place's note (`middle_of_zip:95823;outside_county`); unknown codes are left out."""
    pairs = (part.partition(":") for part in note.split(";"))
    return [translate(PLACE_NOTES[code]) % {"name": name} for code, _, name in pairs if code in PLACE_NOTES]


def widened_texts(codes: Sequence[str], translate: Translate) -> list[str]:
    """Sentences for what was given up to find more; unknown codes are left out."""
    return [translate(WIDENINGS[code]) for code in codes if code in WIDENINGS]
