"""The few names every template may use."""

from flask import Flask

from directory.web.support import contact, indexing, language, site
from directory.web.support.assets import asset
from directory.web.support.permissions import current_declared

NEUTRAL_SITE = "https://www.weather.gov/"
"""Where “Leave this page” goes: a page anybody might have open."""


def page_words() -> dict[str, object]:
    """What the layout of every page needs."""
    return {"page_title": current_declared().title}


def add_template_words(app: Flask) -> None:
    """Give templates their functions and the title of the page."""
    app.context_processor(page_words)
    app.jinja_env.globals.update(
        absolute=site.absolute,
        asset=asset,
        canonical=indexing.canonical,
        current_language=language.current_language,
        other_language=language.other_language,
        page_in=language.page_in,
        prefers_other_language=language.prefers_other_language,
        is_listed=indexing.is_listed,
        language_names=language.NAMES,
        locales=language.LOCALES,
        neutral_site=NEUTRAL_SITE,
        tel=contact.tel,
    )
