"""The real gazetteer, loaded once: it is small and is what ships."""

from collections.abc import Callable
from pathlib import Path

import pytest

from directory.domain.place import Place
from directory.geo import gazetteer as gazetteers
from directory.geo.gazetteer import Gazetteer

DATA = Path(__file__).resolve().parents[3] / "data" / "places"


@pytest.fixture(scope="session")
def folder() -> Path:
    return DATA


@pytest.fixture(scope="session")
def gazetteer(folder: Path) -> Gazetteer:
    return gazetteers.load(folder)


@pytest.fixture(scope="session")
def place(gazetteer: Gazetteer) -> Callable[[str], Place]:
    """The place a text means, which has to be found."""

    def found(text: str) -> Place:
        answer = gazetteer.locate(text)
        assert answer is not None, text
        return answer

    return found
