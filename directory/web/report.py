"""“Wrong number? Tell us”: what is wrong about a program, from whoever noticed."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask_babel import lazy_gettext
from werkzeug.wrappers import Response

from directory.domain.household import Household
from directory.domain.listing import Listing
from directory.services.limit_tries import TooManyTriesError
from directory.services.permissions import Permission, declare
from directory.web.support.desk import current_desk
from directory.web.support.indexing import keep_out_of_search
from directory.web.support.report_form import ReportForm, read_form
from directory.web.support.staff import visitor

blueprint = Blueprint("report", __name__)


@blueprint.get("/program/<listing_id>/report")
@declare(Permission.PUBLIC, lazy_gettext("Tell us what is wrong"), private=True)
def report(listing_id: str) -> str:
    """Ask what is wrong."""
    return _show(_known(listing_id), ReportForm())


@blueprint.post("/program/<listing_id>/report")
@declare(Permission.PUBLIC, lazy_gettext("Tell us what is wrong"), private=True)
def send(listing_id: str) -> Response | str:
    """Take a report, or say kindly what is missing."""
    listing, form = _known(listing_id), read_form(request.form, listing_id)
    if form.wrong is None or form.faults:
        return _show(listing, form)
    try:
        current_desk().reports.tell(listing.id, form.wrong, form.text, visitor())
    except TooManyTriesError:
        abort(429)
    return redirect(url_for("report.thanks", listing_id=listing.id), 303)


@blueprint.get("/program/<listing_id>/report/thanks")
@declare(Permission.PUBLIC, lazy_gettext("Thank you for telling us"), private=True)
def thanks(listing_id: str) -> str:
    """Say thank you, and what happens now."""
    keep_out_of_search()
    return render_template("report/thanks.html", listing=_known(listing_id))


def _show(listing: Listing, form: ReportForm) -> str:
    keep_out_of_search()
    return render_template("report/report.html", listing=listing, form=form)


def _known(listing_id: str) -> Listing:
    detail = current_desk().show(listing_id, Household())
    if detail is None:
        abort(404)
    return detail.listing
