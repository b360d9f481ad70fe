"""Staff: who signs in, in which roles and for which school sites. Families never need an account."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody works as."""

    LISTING_EDITOR = "listing_editor"
    COACH = "coach"
    SITE_SUPERVISOR = "site_supervisor"
    COUNTY_ADMIN = "county_admin"
    PARTNER_AGENCY = "partner_agency"


KEPT_APART = frozenset({Role.LISTING_EDITOR, Role.COUNTY_ADMIN}), frozenset({Role.COACH, Role.SITE_SUPERVISOR})
"""Nobody has a role of both: who edits listings or runs the system does not read clients."""


class RolesNotTogetherError(ValueError):
    """Two roles that one person may not have."""


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody of the staff. `sites` are ids of schools (CDS codes) for roles that belong to sites."""

    id: str
    email: str
    name: str
    roles: frozenset[Role]
    sites: frozenset[str] = frozenset()
    language: str = "en"
    active: bool = True
    second_factor: bool = False


def check_roles(roles: frozenset[Role]) -> None:
    """Raises RolesNotTogetherError for roles that one person may not have."""
    if all(roles & side for side in KEPT_APART):
        raise RolesNotTogetherError(
            "One account cannot both edit listings or run the system and work with families. Use two accounts."
        )
