"""What search engines may show, and under which address: one for each page and language, with nothing of a family."""

from urllib.parse import urlencode

from flask import g, request

from directory.web.support.language import page_path
from directory.web.support.permissions import current_declared
from directory.web.support.privacy import any_private
from directory.web.support.site import absolute

RESULTS = "find.find"


def keep_out_of_search() -> None:
    """Ask search engines to leave this page out."""
    g.unlisted = True


def is_listed() -> bool:
    """Whether search engines may show this page. Of all results only those of one open need, asked by address."""
    if g.get("unlisted", False) or g.get("private", False):
        return False
    return _is_one_need() if request.endpoint == RESULTS else not current_declared().private


def canonical(language: str) -> str:
    """The one address of this page in a language: the need stays in it, a family's place and ages do not."""
    needs = [("need", slug) for slug in request.args.getlist("need")] if request.endpoint == RESULTS else []
    return absolute(page_path(language)) + (f"?{urlencode(needs)}" if needs else "")


def _is_one_need() -> bool:
    needs = request.args.getlist("need")
    return list(request.args) == ["need"] and len(needs) == 1 and not any_private(needs)
