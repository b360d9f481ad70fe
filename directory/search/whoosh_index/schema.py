"""The Whoosh schema: four fields of words, and all other facts of a document stored beside them."""

from collections.abc import Callable, Iterator
from typing import Any

from whoosh.analysis import Token, Tokenizer
from whoosh.fields import ID, STORED, TEXT, Schema

from directory.search.document import Document
from directory.words import english_terms, spanish_terms

FIELD_BOOSTS = {"name": 3.0, "organization": 2.5, "english": 1.0, "spanish": 1.0}
TERMS: dict[str, Callable[[str], list[str]]] = {
    "name": english_terms,
    "organization": english_terms,
    "english": english_terms,
    "spanish": spanish_terms,
}


class TermTokenizer(Tokenizer):  # type: ignore[misc]
    """Lets Whoosh index exactly the terms that queries are made of."""

    def __init__(self, field: str) -> None:
        self.field = field

    def __call__(self, value: str, positions: bool = False, **options: Any) -> Iterator[Token]:
        """Yield one token per term, as Whoosh's analyzers do."""
        token = Token(positions=positions, **options)
        for place, term in enumerate(TERMS[self.field](value)):
            token.text = term
            token.boost = 1.0
            if positions:
                token.pos = place
            yield token


def schema() -> Schema:
    """A fresh schema."""
    words = {field: TEXT(analyzer=TermTokenizer(field), phrase=False, stored=False) for field in FIELD_BOOSTS}
    return Schema(id=ID(unique=True, stored=True), facts=STORED, **words)


def facts_of(document: Document) -> dict[str, object]:
    """What is stored of a document: everything but its words."""
    return {name: getattr(document, name) for name in Document.__dataclass_fields__ if name not in FIELD_BOOSTS}


def document_of_facts(facts: dict[str, Any]) -> Document:
    """The document of which these facts were stored, without its words."""
    return Document(**{**dict.fromkeys(FIELD_BOOSTS, ""), **facts})
