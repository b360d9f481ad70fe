import numpy as np
import pytest

from directory.search.whoosh_index.arrays import UnusableFileError, read, write

ARRAYS = {"numbers": np.arange(6, dtype=np.int32).reshape(3, 2), "none": np.zeros(0, np.float32), "one": np.ones(1)}


@pytest.fixture
def file(tmp_path):
    write(tmp_path / "some.columns", "mine", ARRAYS)
    return tmp_path / "some.columns"


def test_arrays_come_back_as_they_were(file):
    found = read(file, "mine")
    for name, array in ARRAYS.items():
        np.testing.assert_array_equal(found[name], array)
        assert found[name].dtype == array.dtype


def test_what_is_mapped_cannot_be_changed(file):
    with pytest.raises(ValueError, match="read-only"):
        read(file, "mine")["one"][0] = 2


def test_a_file_of_something_else_is_refused(file):
    with pytest.raises(UnusableFileError, match="something else"):
        read(file, "another segment")


@pytest.mark.parametrize("damage", ["", "{", "cut", "flip", "grown"])
def test_a_damaged_file_is_refused(file, damage):
    whole = file.read_bytes()
    flipped = whole[:-3] + bytes([whole[-3] ^ 1]) + whole[-2:]
    file.write_bytes({"cut": whole[:-9], "flip": flipped, "grown": whole + b"x"}.get(damage, damage.encode()))
    with pytest.raises(UnusableFileError):
        read(file, "mine")


def test_nothing_is_left_beside_a_written_file(file):
    assert [path.name for path in file.parent.iterdir()] == ["some.columns"]
