"""Help by phone for families who read neither English nor Spanish: one card a language, to read, show or print."""

from flask import Blueprint, abort, render_template
from flask_babel import lazy_gettext

from directory.reference import phone_cards, site_languages
from directory.services.permissions import Permission, declare
from directory.web.support.phone_lines import phone_lines, to_say, to_show

blueprint = Blueprint("phone", __name__)


@blueprint.get("/phone")
@declare(Permission.PUBLIC, lazy_gettext("Help by phone in your language"))
def phone() -> str:
    """Show the languages, each in its own script, and what the numbers are for."""
    languages = [language for code, language in site_languages().items() if code in phone_cards()]
    return render_template("phone/phone.html", languages=languages, lines=phone_lines())


@blueprint.get("/phone/<code>")
@declare(Permission.PUBLIC, lazy_gettext("Help by phone"))
def card(code: str) -> str:
    """Show the card of a language."""
    if code not in phone_cards():
        abort(404)
    language = site_languages()[code]
    return render_template(
        "phone/card.html",
        language=language,
        told=phone_cards()[code],
        lines=phone_lines(),
        spoken=to_say(language),
        shown=to_show(language),
    )
