"""One clear sentence for each thing in a question that could not be read."""

from flask_babel import lazy_gettext

SENTENCES = {
    "nothing_asked": lazy_gettext("Tell us what you need, or choose a topic. For now we show all programs."),
    "text_long": lazy_gettext("That was a lot of words. We read the first part of it."),
    "words_gone": lazy_gettext(
        "To keep your words private, we let go of them after one hour. Please tell us again what you need."
    ),
    "need_unknown": lazy_gettext("We do not know one of the topics in this address, so we left it out."),
    "near_long": lazy_gettext("The place was very long. A ZIP code, a city or a school is enough."),
    "near_impossible": lazy_gettext("These numbers are not a place on the map, so we left them out."),
    "age_unclear": lazy_gettext("We could not read one of the ages. Write ages as numbers, like 4, 9."),
    "within_unclear": lazy_gettext("We could not read the distance, so we look everywhere."),
    "size_unclear": lazy_gettext("We could not read how many people you are. Write a number, like 4."),
    "income_unclear": lazy_gettext("We could not read the income. Write dollars a month, like 2400."),
    "answers_gone": lazy_gettext(
        "Your answers were kept only for a short time, and that time is over. Please choose again."
    ),
    "page_unclear": lazy_gettext("We could not read the page number, so this is the first page."),
}
