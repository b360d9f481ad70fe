"""Uploading a file for import, saying what its columns hold, the dry run, and what was applied."""

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import lazy_gettext
from werkzeug.wrappers import Response as AnyResponse

from directory.domain.import_draft import DraftState
from directory.services.permissions import Permission, declare, may
from directory.services.upload_import import NoSourceError
from directory.web.support.import_guide import guide_rows, template_lines
from directory.web.support.import_words import STATES, delimiter_words, field_choices, problem_words
from directory.web.support.imports import desk, draft_or_404, number_or_404
from directory.web.support.staff import signed_in
from directory.web.support.words import say
from importers.read import MEGABYTE
from importers.unreadable import UnreadableFile

LARGEST_BYTES = 50 * MEGABYTE
WITH_FORM = LARGEST_BYTES + MEGABYTE
REFRESH_SECONDS = 3
blueprint = Blueprint("imports", __name__, url_prefix="/staff/imports")


@blueprint.get("")
@declare(Permission.READ_IMPORTS, lazy_gettext("Imports"))
def imports(wrong: str = "") -> str:
    """Show what is under way and what was applied, and take a new file."""
    review = desk().review
    return render_template(
        "imports/imports.html",
        drafts=review.drafts(),
        batches=review.batches(),
        feeds=review.feeds(),
        states=STATES,
        can_import=may(signed_in(), Permission.IMPORT),
        wrong=wrong,
        source=request.form.get("source", ""),
    )


@blueprint.post("")
@declare(Permission.IMPORT, "", largest_bytes=WITH_FORM)
def upload() -> AnyResponse | tuple[str, int]:
    """Take a file in."""
    file = request.files.get("file")
    if file is None or not file.filename:
        return imports(say("Choose a file first.")), 400
    try:
        draft = desk().upload.take_in(file.save, file.filename, request.form.get("source", ""), signed_in())
    except NoSourceError:
        return imports(say("Say where the file comes from.")), 400
    except UnreadableFile as fault:
        return imports(problem_words(fault.problem.code)), 400
    return redirect(url_for("imports.columns", draft_id=draft.id))


@blueprint.get("/guide")
@declare(Permission.READ_IMPORTS, lazy_gettext("What the columns hold"))
def guide() -> str:
    """Explain every column of the template."""
    return render_template("imports/guide.html", rows=guide_rows())


@blueprint.get("/template.csv")
@declare(Permission.READ_IMPORTS, "")
def template() -> Response:
    """Give the template with two examples."""
    return _download(template_lines(), "template.csv")


@blueprint.get("/<draft_id>")
@declare(Permission.READ_IMPORTS, lazy_gettext("An import"))
def draft(draft_id: str) -> AnyResponse | str:
    """Lead to where this import stands."""
    found = draft_or_404(draft_id)
    if found.state is DraftState.CHECKED:
        return redirect(url_for("import_review.review", draft_id=draft_id))
    if found.state is DraftState.UPLOADED:
        return redirect(url_for("imports.columns", draft_id=draft_id))
    if found.state is DraftState.APPLIED:
        return redirect(url_for("imports.batch", batch_id=str(found.batch_id)))
    running = found.state in (DraftState.CHECKING, DraftState.APPLYING)
    page = render_template(
        "imports/draft.html",
        draft=found,
        running=running,
        silent=running and desk().check.is_silent(found),
        fault=problem_words(found.fault_code) if found.fault_code else "",
        state=STATES[found.state],
        can_import=may(signed_in(), Permission.IMPORT),
    )
    return Response(page, headers={"Refresh": str(REFRESH_SECONDS)}) if running else page


@blueprint.get("/<draft_id>/columns")
@declare(Permission.IMPORT, lazy_gettext("What do the columns hold?"))
def columns(draft_id: str) -> str:
    """Show how the file begins and what each column seems to hold."""
    found = draft_or_404(draft_id, DraftState.UPLOADED, DraftState.FAILED, DraftState.CHECKED)
    known = desk().upload.columns(found)
    return render_template(
        "imports/columns.html",
        draft=found,
        columns=known,
        choices=field_choices(known.source),
        separator=delimiter_words(known.preview.delimiter),
        same_again=desk().upload.is_known(found),
    )


@blueprint.post("/<draft_id>/columns")
@declare(Permission.IMPORT, "")
def choose_columns(draft_id: str) -> AnyResponse:
    """Note what the columns hold, and begin the dry run."""
    found = draft_or_404(draft_id, DraftState.UPLOADED, DraftState.FAILED, DraftState.CHECKED)
    known = desk().upload.columns(found)
    choices = field_choices(known.source)
    fields = {name: request.form.get(f"column-{at}", "") for at, name in enumerate(known.preview.header)}
    twice = [
        field
        for field in set(fields.values())
        if field in known.source.columns and list(fields.values()).count(field) > 1
    ]
    if twice:
        flash(say("Two columns cannot both be “%(name)s”. Choose one of them.", name=choices[twice[0]]), "error")
        return redirect(url_for("imports.columns", draft_id=draft_id))
    kept = {name: field if field in choices else "" for name, field in fields.items()}
    desk().upload.set_columns(found, kept, request.form.get("blank") == "clear", signed_in())
    return check(draft_id)


@blueprint.post("/<draft_id>/check")
@declare(Permission.IMPORT, "")
def check(draft_id: str) -> AnyResponse:
    """Begin the dry run, or begin it again."""
    desk().check.start(draft_or_404(draft_id), signed_in())
    return redirect(url_for("imports.draft", draft_id=draft_id))


@blueprint.post("/<draft_id>/stop")
@declare(Permission.IMPORT, "")
def stop(draft_id: str) -> AnyResponse:
    """End a dry run."""
    desk().check.stop(draft_or_404(draft_id, DraftState.CHECKING), signed_in())
    return redirect(url_for("imports.draft", draft_id=draft_id))


@blueprint.post("/<draft_id>/discard")
@declare(Permission.IMPORT, "")
def discard(draft_id: str) -> AnyResponse:
    """Throw a draft away."""
    desk().upload.discard(draft_or_404(draft_id), signed_in())
    flash(lazy_gettext("The file was thrown away. Nothing in the directory changed."))
    return redirect(url_for("imports.imports"))


@blueprint.get("/applied/<batch_id>")
@declare(Permission.READ_IMPORTS, lazy_gettext("A finished import"))
def batch(batch_id: str) -> str:
    """Show what an import did, and whether it can be taken back."""
    found = desk().undo.look(number_or_404(batch_id)) or abort(404)
    return render_template("imports/batch.html", undoing=found, can_import=may(signed_in(), Permission.IMPORT))


@blueprint.post("/applied/<batch_id>/undo")
@declare(Permission.IMPORT, "")
def undo(batch_id: str) -> AnyResponse:
    """Take an import back."""
    desk().undo.start(number_or_404(batch_id), signed_in())
    flash(lazy_gettext("The import is being taken back. Look at this page again in a moment."))
    return redirect(url_for("imports.batch", batch_id=batch_id))


def _download(lines: list[str], name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response("".join(lines), mimetype="text/csv", headers=headers)
