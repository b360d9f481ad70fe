"""Staff sign in, stay in for a while, and are kept out when they should be."""

import re
from collections.abc import Callable

import pyotp
import pytest

from directory.domain.account import Account, Role
from directory.domain.audit import Action
from directory.services.staff import Staff
from tests.integration.staff.conftest import PASSWORD, Browser, Clock, Letters

Make = Callable[..., Account]


@pytest.fixture
def editor(somebody: Make) -> Account:
    return somebody(Role.LISTING_EDITOR, name="editor_a")


def actions(staff: Staff, account: Account | None = None) -> list[Action]:
    from directory.store import audit  # noqa: PLC0415

    with staff.audit.database.read() as session:
        return [event.action for event in audit.latest(session, actor=account.id if account else "")]


def test_a_page_of_staff_asks_to_sign_in_and_goes_on_from_there(tab: Browser, editor: Account) -> None:
    tab.open("/staff?from=a-letter")
    assert tab.address == "/staff/sign-in"
    tab.send("/staff/sign-in?next=/staff", email=editor.email, password=PASSWORD)
    assert (tab.address, tab.status) == ("/staff", 200)
    assert "editor_a" in tab.page


def test_a_wrong_password_and_a_wrong_address_get_the_same_answer(tab: Browser, editor: Account) -> None:
    wrong = tab.sign_in(editor, "not the right words")
    tab.open("/staff/sign-in")
    unknown = tab.send("/staff/sign-in", email="nobody@county.example", password=PASSWORD)
    without = re.compile(r'value="[^"]*"|token=\S+')
    assert without.sub("", wrong) == without.sub("", unknown)


def test_nobody_is_sent_to_another_site_after_signing_in(tab: Browser, editor: Account) -> None:
    tab.open("/staff/sign-in")
    response = tab.client.post(
        "/staff/sign-in?next=https://evil.example/",
        data={"csrf_token": re.search(r'csrf_token"[^>]*value="([^"]+)', tab.page)[1], "email": editor.email,  # type: ignore[index]
              "password": PASSWORD},
    )  # fmt: skip
    assert "evil" not in response.headers.get("Location", "")


def test_a_form_filled_by_another_site_is_refused(tab: Browser, editor: Account) -> None:
    answer = tab.client.post("/staff/sign-in", data={"email": editor.email, "password": PASSWORD})
    assert answer.status_code == 400
    tab.open("/staff")
    assert tab.address == "/staff/sign-in"


def test_five_wrong_passwords_lock_an_account_for_a_while_and_its_owner_is_told(
    tab: Browser, editor: Account, letters: Letters, clock: Clock, staff: Staff
) -> None:
    for _ in range(5):
        tab.sign_in(editor, "wrong words again")
    assert "15 minutes" in tab.sign_in(editor)
    assert [letter.to for letter in letters.sent] == [editor.email]
    assert actions(staff, editor)[:2] == [Action.SIGN_IN_LOCKED, Action.SIGN_IN_FAILED]
    clock.passes(minutes=16)
    tab.sign_in(editor)
    assert tab.address == "/staff"


def test_a_lock_holds_although_no_letter_can_be_sent(tab: Browser, editor: Account, letters: Letters) -> None:
    letters.broken = True
    for _ in range(5):
        tab.sign_in(editor, "wrong words again")
    assert "15 minutes" in tab.sign_in(editor)


def test_an_address_without_an_account_locks_alike(tab: Browser, editor: Account, letters: Letters) -> None:
    for _ in range(6):
        tab.open("/staff/sign-in")
        tab.send("/staff/sign-in", email="nobody@county.example", password=PASSWORD)
    assert "15 minutes" in tab.page
    assert letters.sent == []


@pytest.mark.parametrize(("hours", "minutes"), [(0, 31), (11, 0)])
def test_a_session_ends_when_left_alone_and_at_the_end_of_a_day(
    tab: Browser, editor: Account, clock: Clock, hours: int, minutes: int
) -> None:
    tab.sign_in(editor)
    for _ in range(hours * 3):
        clock.passes(minutes=20)
        tab.open("/staff")
    clock.passes(minutes=minutes)
    tab.open("/staff")
    assert tab.address == "/staff/sign-in"


def test_signing_out_everywhere_ends_the_session_on_another_device(
    tab: Browser, other_tab: Browser, editor: Account
) -> None:
    tab.sign_in(editor)
    other_tab.sign_in(editor)
    tab.send("/staff/sign-out-everywhere")
    for each in (tab, other_tab):
        each.open("/staff")
        assert each.address == "/staff/sign-in"


def test_an_account_out_of_use_is_out_at_once(tab: Browser, editor: Account, staff: Staff) -> None:
    from dataclasses import replace  # noqa: PLC0415

    tab.sign_in(editor)
    staff.accounts.change(replace(editor, active=False))
    tab.open("/staff")
    assert tab.address == "/staff/sign-in"
    tab.sign_in(editor)
    assert tab.address == "/staff/sign-in"


def test_a_forgotten_password_is_chosen_anew_by_a_link_that_works_once(
    tab: Browser, editor: Account, letters: Letters
) -> None:
    tab.open("/staff/forgot-password")
    tab.send("/staff/forgot-password", email=editor.email)
    link = re.search(r"https?://[^/]+(/staff/forgot-password/\S+)", letters.sent[0].text)
    assert link is not None
    tab.open(link[1])
    new = "five other plain words now"
    tab.send(link[1], password=new, password_confirm=new)
    tab.sign_in(editor, new)
    assert tab.address == "/staff"
    tab.send("/staff/sign-out")
    tab.open(link[1])
    assert tab.address == "/staff/forgot-password"


def test_a_forgotten_password_does_not_tell_who_has_an_account(tab: Browser, editor: Account) -> None:
    answers = []
    for email in (editor.email, "nobody@county.example"):
        tab.open("/staff/forgot-password")
        answers.append(tab.send("/staff/forgot-password", email=email))
    token = re.compile(r'value="[^"]*"')
    known, unknown = (token.sub("", answer).replace(address, "") for answer, address in
                      zip(answers, (editor.email, "nobody@county.example"), strict=True))  # fmt: skip
    assert known == unknown


def test_a_short_password_is_refused_with_a_reason(tab: Browser, editor: Account) -> None:
    tab.sign_in(editor)
    tab.open("/staff/password")
    tab.send("/staff/password", password=PASSWORD, new_password="short", new_password_confirm="short")
    assert "12" in tab.page


def with_second_step(tab: Browser, account: Account) -> pyotp.TOTP:
    tab.sign_in(account)
    tab.open("/staff/second-step")
    tab.send("/staff/second-step", setup="authenticator")
    key = re.search(r"<code>([^<]+)</code>", tab.page)
    address = re.search(r'action="(/staff/second-step/[^"]+)"', tab.page)
    assert key is not None
    assert address is not None
    codes = pyotp.TOTP(key[1].replace("-", "").replace(" ", ""))
    tab.send(address[1], code=codes.now())
    return codes


def test_with_a_second_step_a_password_alone_opens_nothing(tab: Browser, other_tab: Browser, editor: Account) -> None:
    with_second_step(tab, editor)
    other_tab.sign_in(editor)
    assert other_tab.address == "/staff/code"
    other_tab.open("/staff")
    assert other_tab.address == "/staff/sign-in"


def test_a_recovery_code_stands_in_for_a_lost_phone_once(tab: Browser, other_tab: Browser, editor: Account) -> None:
    with_second_step(tab, editor)
    tab.open("/staff/recovery-codes")
    tab.send("/staff/recovery-codes", generate_new_codes="1")
    code = re.findall(r"<code>([^<]+)</code>", tab.page)[0]
    for expected in ("/staff", "/staff/recovery"):
        other_tab.sign_in(editor)
        other_tab.open("/staff/recovery")
        other_tab.send("/staff/recovery", code=code)
        assert other_tab.address == expected
        other_tab.send("/staff/sign-out")


def test_what_signing_in_does_is_audited_without_a_word_of_content(tab: Browser, editor: Account, staff: Staff) -> None:
    with_second_step(tab, editor)
    tab.open("/staff")
    tab.send("/staff/sign-out")
    assert actions(staff, editor) == [Action.SIGN_OUT, Action.SECOND_FACTOR_CHANGED, Action.SIGN_IN]


def test_families_get_no_cookie(tab: Browser) -> None:
    for address in ("/", "/es/", "/needs", "/about"):
        response = tab.client.get(address)
        assert "Set-Cookie" not in response.headers


def test_pages_of_staff_are_kept_by_no_cache(tab: Browser, editor: Account) -> None:
    tab.sign_in(editor)
    assert tab.client.get("/staff").headers["Cache-Control"] == "no-store"
