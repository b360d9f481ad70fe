"""A family's list without an account: whoever has its code can open, print, send, shorten and delete it."""

from flask import Blueprint, abort, jsonify, redirect, render_template, request, url_for
from flask_babel import lazy_gettext
from werkzeug.exceptions import HTTPException, TooManyRequests
from werkzeug.wrappers import Response

from directory.domain.saved_list import SavedList, read_code
from directory.reference import phone_cards
from directory.services.limit_tries import TooManyTriesError
from directory.services.permissions import Permission, declare
from directory.web.support import saved
from directory.web.support.carried import FIELD, carried
from directory.web.support.desk import current_desk
from directory.web.support.errors import apologize
from directory.web.support.language import LOCALES, current_language

blueprint = Blueprint("list", __name__)
LONGEST_NOTE = 600


@blueprint.get("/list")
@declare(Permission.PUBLIC, lazy_gettext("My list"), private=True)
def mine() -> str | Response:
    """Ask for the code of a list, unless one comes from there."""
    if code := carried():
        return redirect(url_for("list.opened", code=code), 303)
    return render_template("list/mine.html", fault="")


@blueprint.post("/list")
@declare(Permission.PUBLIC, lazy_gettext("My list"), private=True)
def find() -> str | Response:
    """Open the list of the code that was typed."""
    code = read_code(request.form.get("code", ""))
    if not code:
        return render_template("list/mine.html", fault="slip")
    return redirect(url_for("list.opened", code=code), 303)


@blueprint.post("/list/save")
@declare(Permission.PUBLIC, "", private=True)
def save() -> Response:
    """Save programs; the first time this makes the list. Scripts get its code as JSON, everybody else its page."""
    code = current_desk().lists.save(request.form.get(FIELD) or carried(), request.form.getlist("listing"), _visitor())
    if not code:
        abort(400)
    address = url_for("list.opened", code=code)
    if request.accept_mimetypes.best == "application/json":
        return jsonify({"code": code, "address": address})
    return redirect(address, 303)


@blueprint.get("/list/<code>")
@declare(Permission.PUBLIC, lazy_gettext("My list"), private=True)
def opened(code: str) -> str | Response | tuple[str, int]:
    """Show a list."""
    found = _found(code)
    if found is None:
        return render_template("list/mine.html", fault="gone"), 404
    return render_template("list/opened.html", saved=saved.lay_out(read_code(code), found))


@blueprint.post("/list/<code>/remove")
@declare(Permission.PUBLIC, "", private=True)
def remove(code: str) -> Response:
    """Take one program off."""
    if _found(code):
        current_desk().lists.remove(code, request.form.get("listing", ""))
    return redirect(url_for("list.opened", code=code), 303)


@blueprint.post("/list/<code>/delete")
@declare(Permission.PUBLIC, lazy_gettext("Your list is deleted"), private=True)
def delete(code: str) -> str:
    """Delete a list at once."""
    if _found(code):
        current_desk().lists.delete(code)
    return render_template("list/delete.html")


@blueprint.route("/list/<code>/sheet", methods=["GET", "POST"])
@declare(Permission.PUBLIC, lazy_gettext("A sheet to print"), private=True)
def sheet(code: str) -> str | tuple[str, int]:
    """Show a list as one sheet to print. A note is put on the sheet and kept nowhere."""
    found = _found(code)
    if found is None:
        return render_template("list/mine.html", fault="gone"), 404
    languages = saved.spoken_languages()
    by_code = {language.code: language for language in languages}
    spoken = by_code.get(request.values.get("speak", ""), by_code[current_language()])
    return render_template(
        "list/sheet.html",
        saved=saved.lay_out(read_code(code), found),
        languages=languages,
        spoken=spoken,
        scripts=saved.scripts(spoken),
        told=None if spoken.code in LOCALES else phone_cards()[spoken.code],
        note=request.form.get("note", "")[:LONGEST_NOTE].strip(),
        longest=LONGEST_NOTE,
    )


@blueprint.errorhandler(TooManyTriesError)
def refuse(_: TooManyTriesError) -> tuple[str, int] | HTTPException:
    """Ask somebody who tries too much to wait."""
    return apologize(TooManyRequests())


def _found(code: str) -> SavedList | None:
    return current_desk().lists.open(code, _visitor())


def _visitor() -> str:
    return request.remote_addr or ""
