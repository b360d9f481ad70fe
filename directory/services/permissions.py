"""Who may do what. Every route says what it needs and what its page is called; a rule test fails for one that does not.

The table is that of section 6.5 of the casework dictionary.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from directory.domain.account import Account, Role

View = TypeVar("View", bound=Callable[..., object])


class Permission(StrEnum):
    """What a route needs. Public means anybody, without signing in; staff means anybody who has signed in."""

    PUBLIC = "public"
    STAFF = "staff"
    READ_NOTES = "read_notes"
    SUGGEST_CHANGES = "suggest_changes"
    EDIT_LISTINGS = "edit_listings"
    VERIFY_LISTINGS = "verify_listings"
    SEE_LISTING_HEALTH = "see_listing_health"
    READ_IMPORTS = "read_imports"
    IMPORT = "import"
    INVITE_TO_SITE = "invite_to_site"
    MANAGE_ACCOUNTS = "manage_accounts"
    READ_AUDIT = "read_audit"
    READ_SITE_AUDIT = "read_site_audit"


_WITH_FAMILIES = frozenset({Permission.READ_NOTES, Permission.SUGGEST_CHANGES, Permission.VERIFY_LISTINGS})
GRANTED: Mapping[Role, frozenset[Permission]] = {
    Role.LISTING_EDITOR: frozenset(
        {
            Permission.READ_NOTES,
            Permission.SUGGEST_CHANGES,
            Permission.EDIT_LISTINGS,
            Permission.VERIFY_LISTINGS,
            Permission.SEE_LISTING_HEALTH,
            Permission.READ_IMPORTS,
            Permission.IMPORT,
        }
    ),
    Role.COACH: _WITH_FAMILIES,
    Role.SITE_SUPERVISOR: _WITH_FAMILIES | {Permission.INVITE_TO_SITE, Permission.READ_SITE_AUDIT},
    Role.COUNTY_ADMIN: frozenset(
        {
            Permission.READ_NOTES,
            Permission.READ_IMPORTS,
            Permission.SEE_LISTING_HEALTH,
            Permission.MANAGE_ACCOUNTS,
            Permission.READ_AUDIT,
        }
    ),
    Role.PARTNER_AGENCY: frozenset({Permission.SUGGEST_CHANGES}),
}


def may(account: Account | None, permission: Permission) -> bool:
    """Whether somebody, signed in or not, may do something."""
    if permission is Permission.PUBLIC:
        return True
    if account is None or not account.active:
        return False
    return permission is Permission.STAFF or any(permission in GRANTED[role] for role in account.roles)


@dataclass(frozen=True, slots=True)
class Declared:
    """What a route declares: its permission, its title ("" if it is no page), and whether browsers may keep a copy.

    `largest_bytes` is how much it takes in, where that is more than usual.
    """

    permission: Permission
    title: str
    private: bool = False
    largest_bytes: int | None = None


def declare(
    permission: Permission, title: str, *, private: bool = False, largest_bytes: int | None = None
) -> Callable[[View], View]:
    """Declare a route. `private` keeps the page out of every cache; all that is not public is private."""

    def remember(view: View) -> View:
        view.__dict__["declared"] = Declared(
            permission, title, private or permission is not Permission.PUBLIC, largest_bytes
        )
        return view

    return remember


def declared_by(view: Callable[..., object]) -> Declared | None:
    """What a view declares, or None when it declares nothing."""
    declared = getattr(view, "declared", None)
    return declared if isinstance(declared, Declared) else None
