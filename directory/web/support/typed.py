"""What people type into boxes: clean words, ages, distances, places. Nothing fails here; what is unclear is named."""

import re
from datetime import time

from directory.domain.place import Point

MAX_MILES, MAX_AGE, MAX_AGES, MAX_PAGE = 100, 120, 12, 200
_COORDINATES = re.compile(r"\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*")
_POSTAL_CODE = re.compile(r"\d{5}")
_HOUR = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")


def clean(text: str) -> str:
    """The text on one line, without characters nobody can see."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def each(values: list[str]) -> list[str]:
    """All values that are not empty, once."""
    return list(dict.fromkeys(value.strip() for value in values if value.strip()))


def point_in(near: str) -> Point | None:
    """The point that `38.58, -121.49` stands for, rounded to about a kilometre; None for anything else."""
    found = _COORDINATES.fullmatch(near)
    if found is None:
        return None
    try:
        return Point(round(float(found[1]), 2), round(float(found[2]), 2))
    except ValueError:
        return None


def is_coordinates(near: str) -> bool:
    """Whether a place is written as two numbers, possible or not."""
    return _COORDINATES.fullmatch(near) is not None


def is_street(near: str) -> bool:
    """Whether a place may be a street address, which is nobody else's business."""
    return any(map(str.isdigit, near)) and not (_POSTAL_CODE.fullmatch(near) or is_coordinates(near))


def ages(values: list[str], problems: list[str]) -> tuple[int, ...]:
    """Ages in whole years."""
    words = re.split(r"[\s,;]+", " ".join(values).strip()[:200])
    found = [int(word) for word in words if word.isascii() and word.isdigit() and int(word) <= MAX_AGE]
    if len(found) < len([word for word in words if word]):
        problems.append("age_unclear")
    return tuple(dict.fromkeys(found))[:MAX_AGES]


def miles(text: str, problems: list[str]) -> float | None:
    """A distance in miles."""
    if not text.strip():
        return None
    try:
        distance = float(text)
    except ValueError:
        distance = -1
    if 0 < distance <= MAX_MILES:
        return distance
    problems.append("within_unclear")
    return None


def page(text: str, problems: list[str]) -> int:
    """The number of a page, 1 unless another was asked for."""
    if not text.strip():
        return 1
    if text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MAX_PAGE:
        return int(text)
    problems.append("page_unclear")
    return 1


def weekday(text: str) -> int | None:
    """A day of the week, 0 for Monday; None for anything else."""
    return int(text) if text in set("0123456") and text else None


def hour(text: str, otherwise: time) -> time:
    """A time of day written as `17:30`."""
    found = _HOUR.fullmatch(text)
    return time(int(found[1]), int(found[2])) if found else otherwise
