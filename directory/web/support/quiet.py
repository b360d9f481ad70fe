"""The quiet look, below `/plain`: for those over whose shoulder somebody looks. No cookie: the address carries it.

A quiet page is called “Notes”, has no colors, pictures or big words, and is kept nowhere.
"""

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask, request

from directory.web.support.language import current_language, is_language_said, site_root

PREFIX, QUIET_KEY = "/plain", "directory.quiet"


class QuietPrefix:
    """WSGI middleware that moves `/plain` from the path into SCRIPT_NAME, so that `url_for` keeps it."""

    def __init__(self, app: WSGIApplication) -> None:
        self.app = app

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request, with the look told to whoever comes next."""
        path = environ.get("PATH_INFO", "")
        environ[QUIET_KEY] = path == PREFIX or path.startswith(f"{PREFIX}/")
        if environ[QUIET_KEY]:
            environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + PREFIX
            environ["PATH_INFO"] = path[len(PREFIX) :] or "/"
        return self.app(environ, start_response)


def is_quiet() -> bool:
    """Whether this page has the quiet look."""
    return bool(request.environ.get(QUIET_KEY))


def other_look() -> str:
    """The address of this page in the other look."""
    said = f"/{current_language()}" if is_language_said() else ""
    query = request.query_string.decode("ascii", "ignore")
    return f"{site_root()}{said}{'' if is_quiet() else PREFIX}{request.path}" + (f"?{query}" if query else "")


def add_quiet(app: Flask) -> None:
    """Give an app the quiet look. Languages are added after it, for their prefix comes first in the address."""
    app.wsgi_app = QuietPrefix(app.wsgi_app)  # type: ignore[method-assign]  # Flask's own way to add middleware
