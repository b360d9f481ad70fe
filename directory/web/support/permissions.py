"""What the route of this request declares."""

from flask import current_app, request

from directory.services.permissions import Declared, Permission, declared_by

NOWHERE = Declared(Permission.PUBLIC, "")


def current_declared() -> Declared:
    """What the route of this request declares."""
    view = current_app.view_functions.get(request.endpoint or "")
    return (declared_by(view) if view else None) or NOWHERE
