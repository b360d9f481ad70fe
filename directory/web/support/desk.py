"""The desk of the running app: the only thing pages may ask."""

from flask import current_app

from directory.services.desk import Desk


def current_desk() -> Desk:
    """The desk handed to `create_app`."""
    desk = current_app.extensions["directory_desk"]
    assert isinstance(desk, Desk)  # noqa: S101  # tells the type checker what create_app put there
    return desk
