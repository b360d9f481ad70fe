"""Files: what can be read is read whole, what cannot is refused with a sentence."""

import contextlib
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.read import read_bytes, read_path
from importers.unreadable import UnreadableFile

GOOD = b"code,name\n1,Pretend Pantry\n"


def refusal(content: bytes, **limits: int) -> str:
    with pytest.raises(UnreadableFile) as refused:
        read_bytes(content, "list.csv", **limits)
    assert refused.value.problem.row == 0
    return refused.value.problem.code


def packed(name: str, content: bytes = b"x") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(name, content)
    return out.getvalue()


def workbook(*rows: tuple[object, ...], second_sheet: bool = False) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if second_sheet:
        book.create_sheet("Notes").append(("more", "text"))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"\n \n", "empty_file"),
        (b"\xef\xbb\xbf", "empty_file"),
        (b"code,name\n", "no_rows"),
        (b"code,name\n,\n", "no_rows"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "not_a_table"),
        (b"%PDF-1.7 ...", "not_a_table"),
        (bytes(range(256)) * 20, "not_a_table"),
        (packed("list.csv"), "not_a_table"),
        (b"PK\x03\x04 broken", "not_a_table"),
        (packed("xl/workbook.xml"), "not_a_table"),
    ],
)
def test_a_file_that_is_no_table_is_refused(content: bytes, code: str) -> None:
    assert refusal(content) == code


def test_a_file_above_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    path.write_bytes(GOOD * 100)
    with pytest.raises(UnreadableFile, match="limit"):
        read_path(path, max_bytes=100)
    assert refusal(GOOD * 100, max_bytes=100) == "too_large"


def test_a_workbook_that_unpacks_to_a_giant_is_refused() -> None:
    assert refusal(packed("xl/workbook.xml", bytes(30_000)), max_bytes=2_000) == "too_large"


def test_a_missing_file_is_refused_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"nowhere\.csv cannot be opened"):
        read_path(tmp_path / "nowhere.csv")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_usual_delimiter_is_found(delimiter: str) -> None:
    text = delimiter.join(("code", "name", "note")) + "\n" + delimiter.join(("1", "Pantry", '"one, two; three"')) + "\n"
    read = read_bytes(text.encode())
    assert read.delimiter == delimiter
    assert read.rows[0].cells == ("1", "Pantry", "one, two; three")


def test_numbers_and_words_for_nothing_arrive_as_typed() -> None:
    read = read_bytes(b"code,zip,phone,note\n007,05820,9165550100,NA\n")
    assert read.rows[0].cells == ("007", "05820", "9165550100", "NA")


def test_ragged_rows_are_marked_and_keep_their_numbers() -> None:
    read = read_bytes(b'code,name,city\n1,A\n\n2,"B\nC",Galt\n3,D,Galt,extra,more\n')
    assert [(row.number, row.is_short, row.overflow) for row in read.rows] == [
        (2, True, ""), (4, False, ""), (5, False, "extra,more"),
    ]  # fmt: skip


def test_a_surplus_of_empty_cells_is_no_fault() -> None:
    assert read_bytes(b"code,name\n1,A,,\n").rows[0].overflow in ("", ",")


def test_a_title_above_the_header_is_skipped_and_reported() -> None:
    read = read_bytes(b"Pretend County Programs 2025,,\n\ncode,name,city\n1,A,Galt\n")
    assert read.header == ("code", "name", "city")
    assert read.rows[0].number == 4
    assert read.problems[0].code == "header_below_top"


def test_a_quote_that_is_never_closed_refuses_the_file_and_names_the_row() -> None:
    with pytest.raises(UnreadableFile, match="row 3"):
        read_bytes(b'code,name\n1,A\n2,"B\n3,C\n')


def test_a_quote_that_is_closed_far_below_is_reported() -> None:
    read = read_bytes(b'code,name\n1,"A\n' + b"2,B\n" * 200 + b'3,"\n4,C\n')
    assert read.problems[0].code == "unclosed_quote"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_any_line_ending_is_read(ending: str) -> None:
    assert len(read_bytes(ending.join(("code,name", "1,A", "2,B")).encode()).rows) == 2


def test_a_workbook_is_read_like_a_table() -> None:
    read = read_bytes(workbook(("code", "name", "zip"), (1, "Niños", 95814), (2, "B", "00501")), "list.xlsx")
    assert read.header == ("code", "name", "zip")
    assert [row.cells for row in read.rows] == [("1", "Niños", "95814"), ("2", "B", "00501")]


def test_a_workbook_says_which_sheets_it_did_not_read() -> None:
    read = read_bytes(workbook(("code", "name"), ("1", "A"), second_sheet=True))
    assert read.problems[0].code == "more_sheets"
    assert "Notes" in read.problems[0].sentence


@given(st.binary(max_size=300))
def test_bytes_are_read_or_refused_but_never_break(content: bytes) -> None:
    with contextlib.suppress(UnreadableFile):
        assert read_bytes(content).rows
