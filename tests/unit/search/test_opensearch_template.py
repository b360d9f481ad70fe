"""Documents on their way into an OpenSearch index and back."""

from dataclasses import fields, replace

from directory.search.document import Document
from directory.search.opensearch.template import MAPPINGS, document_of, source_of

PANTRY = Document(
    id="1",
    revision=3,
    kind="program",
    group="pantry",
    name="Food Pantries",
    organization="Maple House",
    english="Free food",
    spanish="Comida gratis",
    needs=("food.today", "food.wic"),
    point=(38.5, -121.4),
)


def test_the_facts_of_a_document_come_back_without_its_texts() -> None:
    assert document_of(source_of(PANTRY)["facts"]) == replace(PANTRY, name="", organization="", english="", spanish="")


def test_texts_become_the_terms_that_questions_are_made_of() -> None:
    assert source_of(PANTRY)["name_terms"] == ". food pantri"
    assert source_of(PANTRY)["spanish_terms"] == ". com gratis"


def test_a_need_is_indexed_with_its_place() -> None:
    assert source_of(PANTRY)["need_places"] == ["food.today|0", "food.wic|1"]


def test_every_field_of_a_document_is_mapped() -> None:
    assert {field.name for field in fields(Document)} <= set(MAPPINGS["properties"])
    assert set(source_of(PANTRY)) <= set(MAPPINGS["properties"])
