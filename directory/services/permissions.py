"""Every route says who may use it and what its page is called; a rule test fails for one that does not."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

View = TypeVar("View", bound=Callable[..., object])


class Permission(StrEnum):
    """Who may use a route. Public means anybody, without signing in."""

    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Declared:
    """What a route declares: its permission, its title ("" if it is no page), and whether browsers may keep a copy."""

    permission: Permission
    title: str
    private: bool = False


def declare(permission: Permission, title: str, *, private: bool = False) -> Callable[[View], View]:
    """Declare a route. `private` keeps the page out of every cache."""

    def remember(view: View) -> View:
        view.__dict__["declared"] = Declared(permission, title, private)
        return view

    return remember


def declared_by(view: Callable[..., object]) -> Declared | None:
    """What a view declares, or None when it declares nothing."""
    declared = getattr(view, "declared", None)
    return declared if isinstance(declared, Declared) else None
