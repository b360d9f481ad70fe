"""The 16 topics and the needs below them, in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass

from directory.domain.need import NeedTree
from directory.web.support.language import current_language


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic or need: its slug, its name and how many programs help with it (None: not counted)."""

    slug: str
    name: str
    programs: int | None = None


def topics(needs: NeedTree, programs_by_need: Mapping[str, int] | None = None) -> list[Topic]:
    """All topics in the order they are shown."""
    return [_topic(slug, needs, programs_by_need) for slug in needs.top_labels]


def needs_under(slug: str, needs: NeedTree, programs_by_need: Mapping[str, int]) -> list[Topic]:
    """The needs of one topic."""
    return [_topic(need, needs, programs_by_need) for need in needs.under(slug)]


def _topic(slug: str, needs: NeedTree, programs_by_need: Mapping[str, int] | None) -> Topic:
    # The counts may hold needs only: a program with two needs of a topic must not count twice, so nothing is added up.
    uncounted = None if slug in needs.top_labels else 0
    programs = None if programs_by_need is None else programs_by_need.get(slug, uncounted)
    return Topic(slug, needs.label(slug, current_language()), programs)
