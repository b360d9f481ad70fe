"""What an operator is told when no OpenSearch node answers."""

import pytest

from directory.search.opensearch.engine import connected
from directory.search.port import SearchQuery, SearchUnavailableError

NOBODY = connected("http://127.0.0.1:9", shards=1)


@pytest.mark.parametrize(
    "asked",
    [
        lambda: NOBODY.search(SearchQuery(words="food")),
        NOBODY.count,
        lambda: NOBODY.rebuild([]),
        lambda: NOBODY.update([]),
    ],
    ids=["search", "count", "rebuild", "update"],
)
def test_a_cluster_that_does_not_answer_is_a_fault_with_a_sentence(asked) -> None:
    with pytest.raises(SearchUnavailableError, match="OpenSearch does not answer"):
        asked()


def test_a_change_that_could_not_be_indexed_is_said_to_be_safe() -> None:
    with pytest.raises(SearchUnavailableError, match="safe in the database"):
        NOBODY.update([])
