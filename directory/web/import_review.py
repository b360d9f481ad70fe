"""Reviewing a checked import: filter, decide, correct, get bad rows back, apply."""

from typing import Any

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask_babel import lazy_gettext
from werkzeug.wrappers import Response as AnyResponse

from directory.domain.import_draft import Decision, DraftState
from directory.services.permissions import Permission, declare, may
from directory.web.support.import_words import KINDS, PROBLEMS, fact_words, problem_words, wrong_in
from directory.web.support.imports import Shown, desk, draft_or_404, row_or_404, shown
from directory.web.support.language import current_language
from directory.web.support.staff import signed_in

blueprint = Blueprint("import_review", __name__, url_prefix="/staff/imports/<draft_id>")


@blueprint.get("/review")
@declare(Permission.READ_IMPORTS, lazy_gettext("What this import would do"))
def review(draft_id: str) -> str:
    """Show the counts and a page of rows."""
    draft = draft_or_404(draft_id, DraftState.CHECKED)
    asked = shown(request.args)
    rows, pages = desk().review.page(draft, asked.filter, asked.page)
    return render_template(
        "imports/review.html",
        draft=draft,
        overview=desk().review.overview(draft),
        rows=rows,
        pages=pages,
        asked=asked,
        kinds=KINDS,
        fact_words=fact_words,
        problem_words=problem_words,
        can_import=may(signed_in(), Permission.IMPORT),
    )


@blueprint.post("/decide")
@declare(Permission.IMPORT, "")
def decide(draft_id: str) -> AnyResponse:
    """Take rows or leave them: one row, or all that are filtered."""
    draft = draft_or_404(draft_id, DraftState.CHECKED)
    asked: Shown = shown(request.form)
    number = request.form.get("number")
    decision = Decision.LEAVE if request.form.get("decision") == Decision.LEAVE else Decision.TAKE
    one = row_or_404(draft, number).number if number else None
    desk().review.decide(draft, asked.filter, decision, signed_in(), one)
    address: dict[str, Any] = {**asked.address()}
    there = f"row-{number}" if number else "rows"
    return redirect(url_for("import_review.review", draft_id=draft_id, _anchor=there, **address))


@blueprint.get("/rows/<number>")
@declare(Permission.IMPORT, lazy_gettext("Correct a row"))
def row(draft_id: str, number: str) -> str:
    """Show the cells of a row."""
    draft = draft_or_404(draft_id, DraftState.CHECKED)
    found = row_or_404(draft, number)
    header = desk().review.header(draft)
    cells = [*found.cells, *[""] * (len(header) - len(found.cells))]
    surplus = "".join(found.cells[len(header) :])
    return render_template(
        "imports/row.html",
        draft=draft,
        row=found,
        cells=[(name, cell, wrong_in(found, name)) for name, cell in zip(header, cells, strict=False)],
        surplus=surplus,
        kinds=KINDS,
        fact_words=fact_words,
        problem_words=problem_words,
        asked=shown(request.args),
    )


@blueprint.post("/rows/<number>")
@declare(Permission.IMPORT, "")
def correct(draft_id: str, number: str) -> AnyResponse:
    """Put corrected cells in, and plan the row anew."""
    draft = draft_or_404(draft_id, DraftState.CHECKED)
    found = row_or_404(draft, number)
    header = desk().review.header(draft)
    cells = tuple(request.form.get(f"cell-{at}", "") for at in range(len(header)))
    surplus = request.form.get("surplus", "").strip()
    if desk().review.correct(draft, found, (*cells, surplus) if surplus else cells, signed_in()):
        return redirect(url_for("import_review.row", draft_id=draft_id, number=number))
    flash(lazy_gettext("This correction touches other rows too, so all are checked again."))
    return redirect(url_for("imports.draft", draft_id=draft_id))


@blueprint.get("/rejected.csv")
@declare(Permission.READ_IMPORTS, "")
def rejected(draft_id: str) -> Response:
    """Give the rows that cannot come in, with the reason."""
    draft = draft_or_404(draft_id, DraftState.CHECKED)
    words = {code: str(sentence) for code, sentence in PROBLEMS.items()}
    lines = list(desk().review.bad_rows(draft, words, current_language()))
    headers = {"Content-Disposition": 'attachment; filename="rows-to-correct.csv"'}
    return Response(lines, mimetype="text/csv", headers=headers)


@blueprint.get("/apply")
@declare(Permission.IMPORT, lazy_gettext("Write this import?"))
def confirm(draft_id: str, unsure: bool = False) -> str:
    """Say once more what would be written, and whom it touches."""
    draft = draft_or_404(draft_id, DraftState.CHECKED)
    return render_template(
        "imports/confirm.html", draft=draft, overview=desk().review.overview(draft), kinds=KINDS, unsure=unsure
    )


@blueprint.post("/again")
@declare(Permission.IMPORT, "")
def again(draft_id: str) -> AnyResponse:
    """Begin writing again after it was broken off."""
    desk().apply.start(draft_or_404(draft_id, DraftState.APPLYING), signed_in())
    return redirect(url_for("imports.draft", draft_id=draft_id))


@blueprint.post("/apply")
@declare(Permission.IMPORT, "")
def apply(draft_id: str) -> AnyResponse | str:
    """Write it; a file that lost much has to be said yes to twice."""
    draft = draft_or_404(draft_id, DraftState.CHECKED)
    if desk().review.overview(draft).shrank and request.form.get("sure") != "1":
        return confirm(draft_id, unsure=True)
    desk().apply.start(draft, signed_in())
    return redirect(url_for("imports.draft", draft_id=draft_id))
