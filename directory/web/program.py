"""One program: everything a family has to know before they go."""

from datetime import datetime

from flask import Blueprint, Response, abort, render_template, request
from flask_babel import lazy_gettext

from directory.services.desk import Detail
from directory.services.permissions import Permission, declare
from directory.web.support.asked import Asked
from directory.web.support.asking import read_asked
from directory.web.support.calendar_file import MEDIA_TYPE, calendar_file
from directory.web.support.desk import current_desk
from directory.web.support.headers import keep_private
from directory.web.support.language import current_language, path_in
from directory.web.support.phones import lines
from directory.web.support.privacy import is_private
from directory.web.support.sheet import lay_out
from directory.web.support.site import absolute
from directory.web.support.words import say

blueprint = Blueprint("program", __name__)


@blueprint.get("/program/<listing_id>")
@declare(Permission.PUBLIC, lazy_gettext("About this program"))
def program(listing_id: str) -> str:
    """Show a program, its rules and its distance judged for what the address tells of the family."""
    asked = read_asked(request.args, current_desk().needs, with_text=False)
    detail = _found(listing_id, asked)
    if is_private(detail.listing):
        keep_private()
    return render_template("program/program.html", sheet=lay_out(detail), asked=asked, county=current_desk().county)


@blueprint.get("/program/<listing_id>/opening.ics")
@declare(Permission.PUBLIC, "")
def opening(listing_id: str) -> Response:
    """The opening that begins at `on` (local time) for a calendar. Private programs stay out of calendars."""
    desk, listing = current_desk(), _found(listing_id, Asked()).listing
    begins = _moment(request.args.get("on", ""))
    span = desk.opening(listing, begins) if begins and not is_private(listing) else None
    if span is None:
        abort(404)
    notes = [say("Call before you go."), *(f"{line.words} {line.label}".strip() for line in lines(listing))]
    address = absolute(path_in(current_language(), f"/program/{listing.id}"))
    body = calendar_file(listing, span, desk.now(), address, notes)
    return Response(body, content_type=MEDIA_TYPE, headers={"Content-Disposition": "attachment; filename=opening.ics"})


def _found(listing_id: str, asked: Asked) -> Detail:
    detail = current_desk().show(listing_id, asked.household(), asked.near)
    if detail is None:
        abort(404)
    return detail


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return None if moment.tzinfo else moment
