"""The table of who may do what."""

import pytest

from directory.domain.account import Account, Role
from directory.services.permissions import GRANTED, Permission, may

LISTINGS = {Permission.EDIT_LISTINGS, Permission.IMPORT}


def somebody(*roles: Role, active: bool = True) -> Account:
    return Account("id", "somebody@county.example", "somebody", frozenset(roles), active=active)


def test_every_role_has_its_rights_written_down() -> None:
    assert set(GRANTED) == set(Role)


def test_a_visitor_may_do_what_is_public_and_no_more() -> None:
    assert [permission for permission in Permission if may(None, permission)] == [Permission.PUBLIC]


def test_an_account_out_of_use_may_do_what_a_visitor_may() -> None:
    off = somebody(*Role, active=False)
    assert [permission for permission in Permission if may(off, permission)] == [Permission.PUBLIC]


@pytest.mark.parametrize("role", Role)
def test_only_editors_change_listings(role: Role) -> None:
    assert all(may(somebody(role), permission) == (role is Role.LISTING_EDITOR) for permission in LISTINGS)


def test_admins_run_the_system_without_editing() -> None:
    admin = somebody(Role.COUNTY_ADMIN)
    assert may(admin, Permission.MANAGE_ACCOUNTS)
    assert may(admin, Permission.READ_IMPORTS)
    assert not may(admin, Permission.VERIFY_LISTINGS)
