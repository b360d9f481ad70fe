"""Carries the code of a family's list from page to page in the address: no cookie, and gone with the last link.

Only a page of the list itself, or one reached from there, hands the code on; with JavaScript it is at once taken out
of the address bar and kept for the tab instead.
"""

from typing import Any

from flask import Flask, request

from directory.domain.saved_list import read_code

FIELD = "list"
CARRYING = frozenset(
    {"home.home", "find.find", "find.ask", "plan.plan", "plan.make", "needs.all_needs", "needs.one_need"}
    | {"program.program", "list.save", "list.mine"}
)


def carried() -> str:
    """The code of the list this request belongs to; empty for most."""
    if not request:
        return ""
    return read_code(str((request.view_args or {}).get("code", "")) or request.args.get(FIELD, ""))


def add_carrying(app: Flask) -> None:
    """Give the links of an app the code, wherever one came from a list."""

    def carry(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint in CARRYING and (code := carried()):
            values.setdefault(FIELD, code)

    app.url_default_functions.setdefault(None, []).append(carry)
    app.jinja_env.globals["carried"] = carried
