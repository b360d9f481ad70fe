"""Summarize what the directory holds, for the page about the data."""

from dataclasses import dataclass

from directory.domain.need import NeedTree
from directory.search.port import SearchEngine, SearchQuery
from directory.services.desk import DataSummary, SourceSummary
from directory.store import counts
from directory.store.database import Database


@dataclass(frozen=True, slots=True)
class Summarizer:
    """Counts listings by kind, confidence, source and need."""

    database: Database
    engine: SearchEngine
    needs: NeedTree

    def __call__(self) -> DataSummary:
        """The counts of what is offered now."""
        with self.database.read() as session:
            counted = counts.summary(session)
        by_need = dict(self.engine.search(SearchQuery(limit=0)).facets["needs"])
        for top in self.needs.top_labels:
            subs = dict.fromkeys(self.needs.under(top), 1.0)
            by_need[top] = self.engine.search(SearchQuery(needs=subs, limit=0, per_need=0)).listings
        return DataSummary(
            listings=counted.listings,
            by_kind={kind.value: number for kind, number in counted.by_kind.items()},
            by_confidence={confidence.value: number for confidence, number in counted.by_confidence.items()},
            sources=tuple(
                SourceSummary(source.source, source.listings, source.oldest, source.newest)
                for source in counted.by_source
            ),
            programs_by_need=by_need,
        )
