"""Named arrays in one file that is written once, checked when opened and then only mapped into memory."""

import json
import mmap
import os
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Arrays = Mapping[str, NDArray[Any]]

ALIGNED = 64


class UnusableFileError(ValueError):
    """The file is torn, changed, or was written for something else."""


def write(path: Path, mark: str, arrays: Arrays) -> None:
    """Write arrays to a file that appears whole or not at all. `mark` says what they belong to."""
    layout, body = {}, bytearray()
    for name, array in arrays.items():
        body += bytes(-len(body) % ALIGNED)
        layout[name] = (array.dtype.str, array.shape, len(body))
        body += array.tobytes()
    head = json.dumps({"mark": mark, "layout": layout, "check": zlib.crc32(body)}).encode()
    head += b" " * (-(len(head) + 1) % ALIGNED) + b"\n"
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    fresh.write_bytes(head + body)
    os.replace(fresh, path)


def read(path: Path, mark: str) -> dict[str, NDArray[Any]]:
    """Map the arrays of a file; all processes that do so share its pages.

    Raises FileNotFoundError, or UnusableFileError when it is not whole or has another mark.
    """
    with path.open("rb") as file:
        try:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            start = mapped.find(b"\n") + 1
            head = json.loads(mapped[:start])
            body = memoryview(mapped)[start:]
            if head["mark"] != mark or head["check"] != zlib.crc32(body):
                raise UnusableFileError(f"{path.name} is damaged or belongs to something else")
            return {
                name: np.frombuffer(body, dtype, int(np.prod(shape)), offset).reshape(shape)
                for name, (dtype, shape, offset) in head["layout"].items()
            }
        except (ValueError, KeyError, TypeError) as error:
            raise UnusableFileError(f"{path.name} cannot be read: {error}") from error
