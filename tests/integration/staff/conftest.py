"""The app with its staff side over a real database, and people of every role who sign in."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from flask import Flask
from flask.testing import FlaskClient

from directory import resources
from directory.app import create_app
from directory.domain.account import Account, Role
from directory.jobs.port import AtOnce
from directory.mail.port import Letter, LetterError
from directory.reference import Reference
from directory.services.guard_sign_in import LIMITS, SignInGuard
from directory.services.index_listings import Indexer
from directory.services.limit_tries import TryLimiter
from directory.services.manage_accounts import AccountManager
from directory.services.read_audit import AuditReader
from directory.services.staff import Staff
from directory.services.upload_import import Uploader
from directory.store.accounts import AccountStore
from directory.store.database import Database
from directory.wiring_staff import import_desk, locked_letter
from tests.fakes.desk import fake_desk
from tests.fakes.plain_search import PlainEngine

KEY = "a key for tests that is long enough to be one"
PASSWORD = "four plain words here"
NEEDS = Reference(resources.folder("data")).needs
NORTH, SOUTH = "34-north", "34-south"


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("America/Los_Angeles"))

    def __call__(self) -> datetime:
        return self.time

    def passes(self, **time: float) -> None:
        self.time += timedelta(**time)


class Letters:
    """A mailer that keeps what it is given; it can be out of order."""

    def __init__(self) -> None:
        self.sent: list[Letter] = []
        self.broken = False

    def send(self, letter: Letter) -> None:
        if self.broken:
            raise LetterError("no mail today")
        self.sent.append(letter)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def letters() -> Letters:
    return Letters()


@pytest.fixture
def staff(database: Database, clock: Clock, letters: Letters, tmp_path: Path, indexer: Indexer) -> Staff:
    return Staff(
        accounts=AccountManager(database, clock),
        account_store=AccountStore(database),
        audit=AuditReader(database),
        guard=SignInGuard(database, TryLimiter(database, clock, KEY, LIMITS), letters, locked_letter, clock),
        mailer=letters,
        key=KEY,
        imports=import_desk(Uploader(database, tmp_path / "imports", clock), NEEDS, indexer, AtOnce()),
    )


@pytest.fixture
def indexer(database: Database) -> Indexer:
    return Indexer(database, PlainEngine(), NEEDS, lambda _text: None)


@pytest.fixture
def app(staff: Staff) -> Flask:
    app = create_app(fake_desk(), None, staff)
    app.config["SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS"] = {"argon2__rounds": 1, "argon2__memory_cost": 1024}
    return app


@pytest.fixture
def somebody(staff: Staff, app: Flask) -> Callable[..., Account]:
    """Makes an account with a password and the roles given."""

    def make(*roles: Role, name: str = "somebody", sites: frozenset[str] = frozenset()) -> Account:
        from flask_security import hash_password  # noqa: PLC0415

        made = staff.accounts.create(Account("", f"{name}@county.example", name, frozenset(roles), sites))
        with app.app_context():
            row = staff.account_store.find_user(id=made.id)
            row.password = hash_password(PASSWORD)
            staff.account_store.put(row)
        return made

    return make


class Browser:
    """A tab that fills the forms it sees."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client
        self.page = ""
        self.status = 0
        self.address = ""

    def open(self, address: str) -> str:
        return self._took(self.client.get(address, follow_redirects=True))

    def send(self, address: str, **fields: Any) -> str:
        token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', self.page)
        form = {"csrf_token": token.group(1) if token else "", **fields}
        return self._took(self.client.post(address, data=form, follow_redirects=True))

    def upload(self, address: str, content: bytes, name: str = "list.csv", **fields: str) -> str:
        return self.send(address, file=(BytesIO(content), name), **fields)

    def sign_in(self, account: Account, password: str = PASSWORD) -> str:
        self.open("/staff/sign-in")
        return self.send("/staff/sign-in", email=account.email, password=password)

    def _took(self, response: Any) -> str:
        self.page, self.status, self.address = response.text, response.status_code, response.request.path
        return self.page


@pytest.fixture
def tab(app: Flask) -> Browser:
    return Browser(app.test_client())


@pytest.fixture
def other_tab(app: Flask) -> Browser:
    """A second tab, on another device."""
    return Browser(app.test_client())
