"""Header names to fields."""

import pytest

from importers.mapping import canonical, lay_out, name_columns


@pytest.mark.parametrize("name", ["Project ZIP Code", "project_zip_code", " PROJECT zip-code ", "ProjectZipCode"])
def test_case_spaces_dashes_and_underscores_do_not_matter(name: str) -> None:
    assert canonical(name) == "projectzipcode"


def test_the_best_of_several_names_wins_and_other_columns_are_unplaced() -> None:
    layout = lay_out(["Phone", "Phones", "Color"], {"phones": ("phones", "phone")})
    assert layout.positions == {"phones": 1}
    assert layout.unplaced == (0, 2)
    assert layout.column("phones") == "Phones"


def test_dropped_columns_are_neither_placed_nor_kept() -> None:
    layout = lay_out(["Name", "Owner Contact"], {"name": ("name",)}, ["owner contact"])
    assert layout.unplaced == ()
    assert layout.problems[0].code == "columns_left_out"


def test_double_and_empty_header_names_are_told_apart() -> None:
    names, problems = name_columns(["Phone", "", "phone"])
    assert names == ("Phone", "Column 2", "phone (2)")
    assert [problem.code for problem in problems] == ["duplicate_header"]
    assert problems[0].row == 1
