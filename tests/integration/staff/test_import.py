"""A listing editor brings a file in: sees what it would do, corrects, decides, writes, takes back."""

import csv
import io
import re
from collections.abc import Callable

import pytest

from directory.domain.account import Account, Role
from directory.domain.audit import Action
from directory.domain.listing import Listing, Status
from directory.services.staff import Staff
from directory.store import audit, listings
from directory.store.database import Database
from tests.integration.staff.conftest import Browser

Make = Callable[..., Account]
IMPORTS = "/staff/imports"


def rows(*given: dict[str, str]) -> bytes:
    out = io.StringIO()
    names = list(dict.fromkeys(name for row in given for name in row))
    writer = csv.DictWriter(out, names, restval="")
    writer.writeheader()
    writer.writerows(given)
    return out.getvalue().encode()


def program(code: str, **cells: str) -> dict[str, str]:
    name = f"Program {code}"
    return {"code": code, "organization": "Pretend Org", "name": name, "needs": "", "phones": "916-555-0100", **cells}


@pytest.fixture
def editor(somebody: Make, tab: Browser) -> Account:
    account = somebody(Role.LISTING_EDITOR, name="editor_a")
    tab.sign_in(account)
    return account


def check(tab: Browser, content: bytes, source: str = "a-list", name: str = "list.csv", **choices: str) -> str:
    """Upload a file, leave its columns as they were seen, and come to the review; its address."""
    tab.open(IMPORTS)
    tab.upload(IMPORTS, content, name, source=source)
    chosen = dict(re.findall(r'<select name="(column-\d+)".*?<option value="([^"]*)" selected', tab.page, re.DOTALL))
    tab.send(tab.address, **{"blank": "keep", **chosen, **choices})
    return tab.address.removesuffix("/review")


def write(tab: Browser, draft: str, **fields: str) -> str:
    tab.open(f"{draft}/apply")
    tab.send(f"{draft}/apply", **fields)
    return tab.address


def bring(tab: Browser, content: bytes, **choices: str) -> str:
    """A whole import without anything decided; the address of what was applied."""
    return write(tab, check(tab, content, **choices), sure="1")


def stored(database: Database, feed: str = "a-list") -> dict[str, Listing]:
    with database.read() as session:
        return {listing.key.code: listing for listing in listings.of_feed(session, feed).values()}


def test_a_new_file_is_seen_first_and_written_afterwards(tab: Browser, editor: Account, database: Database) -> None:
    draft = check(tab, rows(program("1"), program("2")))
    assert "New (2)" in tab.page
    assert stored(database) == {}
    write(tab, draft)
    assert set(stored(database)) == {"1", "2"}
    assert "Import 1" in tab.page


def test_the_same_file_twice_changes_nothing(tab: Browser, editor: Account, database: Database) -> None:
    bring(tab, rows(program("1"), program("2")))
    before = stored(database)
    check(tab, rows(program("1"), program("2")))
    assert "Unchanged (2)" in tab.page
    draft = tab.address.removesuffix("/review")
    tab.open(f"{draft}/apply")
    assert "There is nothing to write" in tab.page
    write(tab, draft)
    assert stored(database) == before


def test_a_change_is_shown_field_by_field_with_old_and_new(tab: Browser, editor: Account) -> None:
    bring(tab, rows(program("1")))
    check(tab, rows(program("1", phones="916-555-0199")))
    assert re.search(r"<del>[^<]*555-0100[^<]*</del>.*?<ins>[^<]*555-0199", tab.page, re.DOTALL)


def test_a_row_that_is_left_out_is_not_written(tab: Browser, editor: Account, database: Database) -> None:
    draft = check(tab, rows(program("1"), program("2")))
    tab.send(f"{draft}/decide", number="3", decision="leave")
    write(tab, draft)
    assert set(stored(database)) == {"1"}


def test_all_rows_of_a_filter_are_left_out_at_once(tab: Browser, editor: Account, database: Database) -> None:
    bring(tab, rows(program("1")))
    draft = check(tab, rows(program("1", website="new.example"), program("2"), program("3")))
    tab.send(f"{draft}/decide", kind="added", decision="leave")
    write(tab, draft)
    assert set(stored(database)) == {"1"}
    assert "new.example" in stored(database)["1"].website


def test_a_missing_program_stays_open_unless_somebody_closes_it(
    tab: Browser, editor: Account, database: Database
) -> None:
    bring(tab, rows(*(program(str(number)) for number in range(1, 11))))
    shorter = rows(*(program(str(number)) for number in range(1, 9)))
    draft = check(tab, shorter)
    assert "No longer in the file (2)" in tab.page
    tab.send(f"{draft}/decide", number="-1", decision="take")
    write(tab, draft)
    closed = [code for code, listing in stored(database).items() if listing.status is Status.INACTIVE]
    assert len(closed) == 1


def test_a_file_that_shrank_by_more_than_a_quarter_is_asked_about_twice(
    tab: Browser, editor: Account, database: Database
) -> None:
    bring(tab, rows(*(program(str(number)) for number in range(1, 9))))
    draft = check(tab, rows(program("1", website="new.example"), program("2")))
    write(tab, draft)
    assert "Is it the whole file?" in tab.page
    assert stored(database)["1"].website == ""
    write(tab, draft, sure="1")
    assert stored(database)["1"].website != ""


@pytest.mark.parametrize(("blank", "left"), [("keep", True), ("clear", False)])
def test_blank_cells_keep_or_clear_as_chosen(
    tab: Browser, editor: Account, database: Database, blank: str, left: bool
) -> None:
    bring(tab, rows(program("1", website="pantry.example", hours="Mon 9am-5pm")))
    bring(tab, rows(program("1", website="", hours="")), blank=blank)
    kept = stored(database)["1"]
    assert bool(kept.website) is left
    assert bool(kept.schedule.openings) is left


def test_a_row_without_a_name_is_corrected_in_place(tab: Browser, editor: Account, database: Database) -> None:
    draft = check(tab, rows(program("1"), program("2", name="", organization="")))
    assert "Cannot come in (1)" in tab.page
    tab.open(f"{draft}/rows/3")
    cells = dict(re.findall(r'name="(cell-\d+)" value="([^"]*)"', tab.page))
    tab.send(f"{draft}/rows/3", **{**cells, "cell-2": "Named at last"})
    assert tab.address == f"{draft}/rows/3"
    write(tab, draft)
    assert stored(database)["2"].name == "Named at last"


def test_bad_rows_come_back_with_a_reason_and_can_be_sent_again(
    tab: Browser, editor: Account, database: Database
) -> None:
    good = [program(str(number)) for number in range(1, 72)]
    bad = [program(str(number), name="", organization="", website="=2+5") for number in range(72, 75)]
    draft = check(tab, rows(*good, *bad))
    assert "Cannot come in (3)" in tab.page
    back = tab.client.get(f"{draft}/rejected.csv").text
    found = list(csv.DictReader(io.StringIO(back.removeprefix("\ufeff"))))
    assert [row["code"] for row in found] == ["72", "73", "74"]
    assert all("name" in row["Why this row did not come in"] for row in found)
    assert {row["website"] for row in found} == {"'=2+5"}
    mended = rows(*({**row, "name": "Mended"} for row in found))
    write(tab, draft)
    assert len(stored(database)) == 71
    bring(tab, mended)
    assert len(stored(database)) == 74
    assert "did not come in" not in repr(stored(database)["72"].extra)


def test_the_reason_is_spanish_for_who_reads_spanish(tab: Browser, editor: Account) -> None:
    draft = check(tab, rows(program("1"), program("2", name="", organization="")))
    assert "Por qué esta fila no entró" in tab.client.get(f"/es{draft}/rejected.csv").text


def test_an_import_is_taken_back_whole(tab: Browser, editor: Account, database: Database) -> None:
    bring(tab, rows(program("1"), program("2")))
    before = stored(database)
    applied = bring(tab, rows(program("1", website="new.example"), program("2"), program("3")))
    tab.send(f"{applied}/undo")
    assert stored(database) == before
    assert "taken back on" in tab.open(applied)
    bring(tab, rows(program("1", website="new.example"), program("2"), program("3", name="Other")))
    assert stored(database)["3"].name == "Other"


def test_an_import_that_a_later_one_builds_on_is_not_taken_back_before_it(
    tab: Browser, editor: Account, database: Database
) -> None:
    first = bring(tab, rows(program("1")))
    second = bring(tab, rows(program("1", website="new.example")))
    tab.open(first)
    assert "cannot be taken back" in tab.page
    assert second in tab.page
    tab.open(IMPORTS)
    tab.send(f"{first}/undo")
    assert stored(database)["1"].website != ""


def test_who_comes_second_sees_the_conflict_and_nothing_is_lost(
    tab: Browser, other_tab: Browser, editor: Account, somebody: Make, database: Database
) -> None:
    bring(tab, rows(program("1")))
    other_tab.sign_in(somebody(Role.LISTING_EDITOR, name="editor_b"))
    mine = check(tab, rows(program("1", website="mine.example")))
    theirs = check(other_tab, rows(program("1", website="theirs.example")))
    write(other_tab, theirs)
    write(tab, mine)
    assert "Somebody else changed some of these programs" in tab.page
    assert "Program 1" in tab.page
    assert "theirs" in stored(database)["1"].website
    tab.send(f"{mine}/check")
    write(tab, mine)
    assert "mine" in stored(database)["1"].website


def test_columns_of_any_name_are_said_once_and_remembered(tab: Browser, editor: Account, database: Database) -> None:
    content = b"Who;What;Fono\nPretend Org;Pretend Food;916-555-0100\n"
    chosen = {"column-0": "organization", "column-1": "name", "column-2": "phones"}
    bring(tab, content, **chosen)
    (listing,) = stored(database).values()
    assert (listing.name, listing.phones[0].digits) == ("Pretend Food", "9165550100")
    check(tab, content.replace(b"0100", b"0199"))
    assert "Changed (1)" in tab.page or "New (1)" in tab.page


def test_every_step_is_in_the_audit_log(tab: Browser, editor: Account, staff: Staff) -> None:
    applied = bring(tab, rows(program("1")))
    tab.send(f"{applied}/undo")
    with staff.audit.database.read() as session:
        found = [event.action for event in audit.latest(session, actor=editor.id)]
    steps = [Action.IMPORT_UNDONE, Action.IMPORT_APPLIED, Action.IMPORT_PREVIEWED, Action.IMPORT_MAPPED]
    assert found[:5] == [*steps, Action.IMPORT_UPLOADED]


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "list.csv", "empty"),
        (b"%PDF-1.7", "list.csv", "not a table"),
        (b"PK\x03\x04 broken", "list.xlsx", "not a table"),
        (b"code,name\n", "list.csv", "no rows below"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_a_sentence(
    tab: Browser, editor: Account, content: bytes, name: str, sentence: str
) -> None:
    tab.open(IMPORTS)
    tab.upload(IMPORTS, content, name, source="a-list")
    assert tab.status == 400
    assert sentence in tab.page


def test_the_template_comes_in_as_it_is(tab: Browser, editor: Account, database: Database) -> None:
    template = tab.client.get(f"{IMPORTS}/template.csv").data
    bring(tab, template)
    assert set(stored(database)) == {"EX-001", "EX-002"}


def test_only_this_page_takes_large_files(tab: Browser, editor: Account) -> None:
    big = rows(*(program(str(number), description="words " * 40) for number in range(1500)))
    assert len(big) > 300_000
    check(tab, big)
    assert "New (1500)" in tab.page
    assert tab.client.post("/staff/sign-in", data={"email": "x" * 300_000}).status_code == 413
