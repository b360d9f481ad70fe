"""Bring the bundled listings in on the first start, and again only when their files have changed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from directory.services.import_listings import Importer
from importers.plan import Plan


@dataclass(frozen=True, slots=True)
class Seeder:
    """`feeds` are the bundled files with the feeds they belong to."""

    importer: Importer
    feeds: Sequence[tuple[str, Path]]

    def __call__(self, tell: Callable[[str, Plan], None]) -> bool:
        """Import what changed, telling of each plan; returns whether anything was imported."""
        changed = [(feed, path) for feed, path in self.feeds if not self.importer.is_unchanged(path, feed)]
        for feed, path in changed:
            plan = self.importer.plan(path, feed)
            self.importer.apply(plan, path)
            tell(feed, plan)
        return bool(changed)
