"""The vocabulary of needs: 16 needs, 104 sub-needs, in English and Spanish."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Need:
    """One sub-need such as `food.today`; `flags` are `urgent`, `private`, `overlay`, `guide`, `rule-dated`, ..."""

    slug: str
    labels: Mapping[str, str]
    synonyms: Mapping[str, tuple[str, ...]]
    flags: frozenset[str] = frozenset()

    @property
    def top(self) -> str:
        """The slug of the need this belongs to (`food`)."""
        return self.slug.partition(".")[0]

    def label(self, language: str) -> str:
        """The name families see; English when the language has none."""
        return self.labels.get(language) or self.labels["en"]


@dataclass(frozen=True, slots=True)
class NeedTree:
    """All needs, in the order they are shown."""

    needs: tuple[Need, ...]
    top_labels: Mapping[str, Mapping[str, str]]
    by_slug: Mapping[str, Need] = field(init=False)
    by_top: Mapping[str, tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        by_top: dict[str, list[str]] = {}
        for need in self.needs:
            by_top.setdefault(need.top, []).append(need.slug)
        object.__setattr__(self, "by_slug", {need.slug: need for need in self.needs})
        object.__setattr__(self, "by_top", {top: tuple(slugs) for top, slugs in by_top.items()})

    def __iter__(self) -> Iterator[Need]:
        return iter(self.needs)

    def __contains__(self, slug: object) -> bool:
        return slug in self.by_slug or slug in self.top_labels

    def label(self, slug: str, language: str) -> str:
        """The name of a need or sub-need. Raises KeyError for an unknown slug."""
        if slug in self.by_slug:
            return self.by_slug[slug].label(language)
        labels = self.top_labels[slug]
        return labels.get(language) or labels["en"]

    def under(self, slug: str) -> tuple[str, ...]:
        """The sub-needs a slug stands for: its own, or all of a top need. Empty for an unknown slug."""
        if slug in self.by_slug:
            return (slug,)
        return self.by_top.get(slug, ())

    def expand(self, slugs: Iterable[str]) -> tuple[str, ...]:
        """Sub-needs of many slugs, in the order asked, each once."""
        return tuple(dict.fromkeys(sub for slug in slugs for sub in self.under(slug)))
