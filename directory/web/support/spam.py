"""Keeps machines from filling in forms, without a cookie and without a riddle."""

from werkzeug.datastructures import MultiDict

from directory.web.support.sealing import current_seal

LEAST_SECONDS = 2
"""Nobody reads a form and fills it in faster than that."""
TRAP, STAMP = "website", "stamp"


def stamp(form: str) -> str:
    """What a form carries to tell when it was opened; `form` says which one it is."""
    return current_seal().close(form)


def is_from_a_person(values: "MultiDict[str, str]", form: str) -> bool:
    """Whether a form came from our page, at a person's speed, with the trap left empty."""
    seal, sealed = current_seal(), values.get(STAMP, "")
    return seal.open(sealed) == form and seal.age_seconds(sealed) >= LEAST_SECONDS and not values.get(TRAP)
