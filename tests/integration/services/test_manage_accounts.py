"""Accounts are made by who may make them, and every change is in the audit log."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from directory.domain.account import Account, Role, RolesNotTogetherError
from directory.domain.audit import Action
from directory.services.manage_accounts import AccountError, AccountManager
from directory.store import audit
from directory.store.database import Database

NORTH, SOUTH = "34-north", "34-south"
ADMIN = Account("a", "admin_a@county.example", "admin_a", frozenset({Role.COUNTY_ADMIN}))
SUPERVISOR = Account(
    "s", "supervisor_a@school.example", "supervisor_a", frozenset({Role.SITE_SUPERVISOR}), frozenset({NORTH})
)
COACH = Account("", "Coach_A@school.example ", "coach_a", frozenset({Role.COACH}), frozenset({NORTH}))


@pytest.fixture
def manager(database: Database) -> AccountManager:
    return AccountManager(database, lambda: datetime(2026, 11, 23, 12, tzinfo=UTC))


def test_an_account_is_made_once_whatever_the_case_of_its_address(manager: AccountManager) -> None:
    made = manager.create(COACH)
    assert (made.email, [account.email for account in manager.everyone()]) == (made.email, ["coach_a@school.example"])
    with pytest.raises(AccountError, match="already"):
        manager.create(replace(COACH, email="COACH_A@SCHOOL.EXAMPLE"))


def test_roles_and_sites_can_be_changed_and_an_account_be_put_out_of_use(manager: AccountManager) -> None:
    made = manager.create(COACH, by=ADMIN)
    changed = replace(made, roles=frozenset({Role.SITE_SUPERVISOR}), sites=frozenset({NORTH, SOUTH}), active=False)
    manager.change(changed, by=ADMIN)
    assert manager.everyone() == [changed]


def test_nobody_edits_listings_and_reads_clients(manager: AccountManager) -> None:
    with pytest.raises(RolesNotTogetherError, match="Use two accounts"):
        manager.create(replace(COACH, roles=frozenset({Role.COACH, Role.LISTING_EDITOR})))


def test_a_supervisor_invites_coaches_to_the_own_sites_only(manager: AccountManager) -> None:
    manager.create(COACH, by=SUPERVISOR)
    for refused in (replace(COACH, sites=frozenset({SOUTH})), replace(COACH, roles=frozenset({Role.COUNTY_ADMIN}))):
        with pytest.raises(AccountError, match="only invite"):
            manager.create(replace(refused, email="other@school.example"), by=SUPERVISOR)


def test_an_account_needs_an_address_and_a_role(manager: AccountManager) -> None:
    for wrong in (replace(COACH, email="coach_a"), replace(COACH, roles=frozenset())):
        with pytest.raises(AccountError, match="needs"):
            manager.create(wrong)


def test_every_change_is_audited(manager: AccountManager) -> None:
    made = manager.create(COACH, by=ADMIN)
    manager.change(replace(made, roles=frozenset({Role.SITE_SUPERVISOR})), by=ADMIN)
    manager.change(replace(made, roles=frozenset({Role.SITE_SUPERVISOR}), active=False), by=ADMIN)
    with manager.database.read() as session:
        events = audit.latest(session)
    assert [event.action for event in events] == [Action.ACCOUNT_CHANGED, Action.ROLE_CHANGED, Action.ACCOUNT_CREATED]
    assert {(event.actor, event.object_id) for event in events} == {(ADMIN.id, made.id)}
