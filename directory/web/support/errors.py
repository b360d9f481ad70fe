"""When something goes wrong: a page that says so kindly, in the reader's language, with a way on."""

from dataclasses import dataclass

from flask import Flask, render_template
from flask_babel import lazy_gettext
from werkzeug.exceptions import HTTPException

from directory.web.support.indexing import keep_out_of_search


@dataclass(frozen=True, slots=True)
class Apology:
    """What an error page says."""

    heading: str
    sentence: str


APOLOGIES = {
    400: Apology(
        lazy_gettext("We could not read that"),
        lazy_gettext("Something in the request was not clear to us. Please try again below."),
    ),
    404: Apology(
        lazy_gettext("We could not find that page"),
        lazy_gettext("The program may have closed, or the address may have changed. You can look for help here:"),
    ),
    405: Apology(
        lazy_gettext("This page cannot be used that way"),
        lazy_gettext("Please start again from the search below."),
    ),
    413: Apology(
        lazy_gettext("That was too long for us to read"),
        lazy_gettext("Please use fewer words. One or two sentences are enough."),
    ),
    429: Apology(
        lazy_gettext("Too many searches at once"),
        lazy_gettext("Please wait a minute and try again. To talk to a person now, call 2-1-1."),
    ),
    500: Apology(
        lazy_gettext("Something broke on our side"),
        lazy_gettext("It is not your fault. Please try again in a few minutes, or call 2-1-1 to talk to a person."),
    ),
}


def apologize(error: HTTPException) -> tuple[str, int] | HTTPException:
    """The page for an error; redirects pass as they are."""
    code = error.code or 500
    if code < 400:
        return error
    keep_out_of_search()
    apology = APOLOGIES.get(code) or APOLOGIES[400 if code < 500 else 500]
    return render_template("errors/error.html", apology=apology, page_title=apology.heading), code


def add_error_pages(app: Flask) -> None:
    """Show our own pages for all HTTP errors; Flask turns any other fault into a 500 of that kind."""
    app.register_error_handler(HTTPException, apologize)
