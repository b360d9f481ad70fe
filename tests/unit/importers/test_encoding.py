"""Encodings: whatever the office's program wrote, the accents arrive."""

import codecs

import pytest

from importers.encoding import decode

TEXT = "name,city\nNiños y niñas,Peñón\nCafé — “quoted”,Galt\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_every_usual_encoding_gives_the_same_text(content: bytes, encoding: str) -> None:
    decoded = decode(content)
    assert decoded.text == TEXT
    assert decoded.encoding == encoding
    assert not decoded.problems


def test_a_mixed_file_is_read_line_by_line_and_the_odd_lines_are_named() -> None:
    decoded = decode("name\nNiños\n".encode() + "Peñón\n".encode("cp1252") + b"plain\n")
    assert decoded.text == "name\nNiños\nPeñón\nplain\n"
    assert decoded.problems[0].code == "mixed_encoding"
    assert "Lines 3 " in decoded.problems[0].sentence


def test_bytes_that_fit_nothing_are_reported_by_line() -> None:
    decoded = decode(codecs.BOM_UTF8 + b"name\nNi\xf1os\n")
    assert decoded.problems[0].code == "mixed_encoding"
    assert "Lines 2 " in decoded.problems[0].sentence
