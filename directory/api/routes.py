"""`/api/v1/`: match and listings."""

from flask import Blueprint, Response, current_app, jsonify, request
from flask_babel import get_domain
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException, NotFound

from directory.api import present
from directory.api.schema import MatchRequest
from directory.domain.household import Household
from directory.services.desk import Desk
from directory.services.permissions import Permission, declare

blueprint = Blueprint("api", __name__, url_prefix="/api/v1")


def desk() -> Desk:
    """The desk handed to `create_app`."""
    found: Desk = current_app.extensions["directory_desk"]
    return found


@blueprint.post("/match")
@declare(Permission.PUBLIC, "", private=True)
def match() -> Response | tuple[Response, int]:
    """Match a family's needs and place to programs."""
    try:
        asked = MatchRequest.model_validate_json(request.get_data() or b"{}")
    except ValidationError as fault:
        return jsonify({"error": "bad_request", "problems": problems(fault)}), 400
    unknown = [slug for slug in asked.needs if slug not in desk().needs]
    if unknown:
        sentence = f"There is no need called “{unknown[0]}”. The known ones are in data/needs/needs.csv."
        return jsonify({"error": "bad_request", "problems": [{"field": "needs", "sentence": sentence}]}), 400
    answer = desk().find(asked.question())
    translate = get_domain().of(asked.lang).gettext
    return jsonify(present.answer(answer, desk().needs, asked.lang, translate))


@blueprint.get("/listings/<listing_id>")
@declare(Permission.PUBLIC, "")
def listing(listing_id: str) -> Response:
    """One listing whole."""
    shown = desk().show(listing_id, Household())
    if shown is None:
        raise NotFound("There is no open listing with this id.")
    return jsonify(present.detail(shown, request.args.get("lang", "en")))


@blueprint.errorhandler(HTTPException)
def fault(error: HTTPException) -> tuple[Response, int]:
    """Every error of the API is JSON too."""
    return jsonify({"error": (error.name or "error").lower().replace(" ", "_"), "sentence": error.description}), (
        error.code or 500
    )


def problems(fault: ValidationError) -> list[dict[str, str]]:
    """Each fault as the field it is in and a sentence, without echoing what was sent."""
    return [
        {"field": ".".join(str(part) for part in error["loc"]) or "body", "sentence": error["msg"]}
        for error in fault.errors(include_url=False, include_input=False, include_context=False)
    ]
