"""Beside each Whoosh segment stands a file with what its postings and documents say, as arrays to be mapped.

Segments never change, so neither do sidecars. One that is missing, damaged or of another segment is made again from
the segment with Whoosh's own reader.
"""

import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.reading import SegmentReader

from directory.search.coded import Coded
from directory.search.columns import Columns, Groups, Texts
from directory.search.whoosh_index import arrays
from directory.search.whoosh_index.schema import FIELD_BOOSTS, document_of_facts
from directory.search.whoosh_index.words import Words

FORM = 1
"""Which form of sidecar this code writes; files of another form are made again."""
SUFFIX = ".columns"


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The columns and the words of one segment, deleted documents included."""

    columns: Columns
    words: dict[str, Words]


def beside(reader: SegmentReader, path: Path) -> Sidecar:
    """The sidecar of the segment of a reader, made first where there is no good one in the folder `path`."""
    name = reader.segment().segment_id()
    file = path / f"{name}{SUFFIX}"
    mark = f"form {FORM}, {name}, {reader.doc_count_all()} documents"
    try:
        return _mapped(arrays.read(file, mark))
    except (FileNotFoundError, arrays.UnusableFileError):
        pass
    arrays.write(file, mark, _flat(_made(reader)))
    return _mapped(arrays.read(file, mark))


def _made(reader: SegmentReader) -> Sidecar:
    documents = [document_of_facts(reader.stored_fields(number)["facts"]) for number in range(reader.doc_count_all())]
    return Sidecar(Columns.of(documents), {field: Words.of(reader, field) for field in FIELD_BOOSTS})


def _flat(sidecar: Sidecar) -> arrays.Arrays:
    flat: dict[str, Any] = {}
    for field in fields(Columns):
        column = getattr(sidecar.columns, field.name)
        if isinstance(column, np.ndarray):
            flat[field.name] = column
        elif isinstance(column, Coded):
            flat[f"{field.name}.rows"] = np.frombuffer(json.dumps(column.rows).encode(), np.uint8)
            flat[f"{field.name}.codes"] = column.codes
        else:
            flat |= {f"{field.name}.{part.name}": getattr(column, part.name) for part in fields(column)}
    for field_name, words in sidecar.words.items():
        flat |= {f"words.{field_name}.{name}": array for name, array in words.arrays().items()}
    return flat


def _mapped(flat: arrays.Arrays) -> Sidecar:
    def column(name: str) -> Any:
        if f"{name}.rows" in flat:
            rows = json.loads(flat[f"{name}.rows"].tobytes())
            return Coded(tuple(map(tuple, rows)), flat[f"{name}.codes"])
        if name in flat:
            return flat[name]
        kind = {"ids": Texts, "groups": Groups}[name]
        return kind(*(flat[f"{name}.{part.name}"] for part in fields(kind)))

    columns = Columns(**{field.name: column(field.name) for field in fields(Columns)})
    return Sidecar(
        columns,
        {name: Words(*(flat[f"words.{name}.{part.name}"] for part in fields(Words))) for name in FIELD_BOOSTS},
    )
