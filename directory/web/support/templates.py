"""The few names every template may use."""

from flask import Flask

from directory.reference import help_lines, phone_cards
from directory.web.support import contact, indexing, language, privacy, quiet, site
from directory.web.support.assets import asset
from directory.web.support.permissions import current_declared
from directory.web.support.words import day_and_time

NEUTRAL_SITE = "https://www.weather.gov/"
"""Where “Leave this page” goes: a page anybody might have open."""


def page_words() -> dict[str, object]:
    """What the layout of every page needs."""
    return {"page_title": current_declared().title}


def add_template_words(app: Flask) -> None:
    """Give templates their functions and the title of the page."""
    app.context_processor(page_words)
    app.jinja_env.filters["day_and_time"] = day_and_time
    app.jinja_env.globals.update(
        absolute=site.absolute,
        asset=asset,
        canonical=indexing.canonical,
        current_language=language.current_language,
        current_direction=language.current_direction,
        other_languages=language.other_languages,
        switch_to=language.switch_to,
        wished_language=language.wished_language,
        path_in=language.path_in,
        is_listed=indexing.is_listed,
        language_names=language.NAMES,
        locales=language.LOCALES,
        help_lines=help_lines,
        phone_cards=phone_cards,
        in_address=privacy.in_address,
        is_quiet=quiet.is_quiet,
        other_look=quiet.other_look,
        neutral_site=NEUTRAL_SITE,
        tel=contact.tel,
    )
