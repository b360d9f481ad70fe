"""A queue of reports in memory."""

from dataclasses import dataclass, field

from directory.domain.report import Wrong
from directory.services.limit_tries import TooManyTriesError


@dataclass
class FakeReports:
    """Remembers what was told; whoever visits from `busy` has told too much."""

    told: list[tuple[str, Wrong, str]] = field(default_factory=list)
    busy: str = ""

    def tell(self, listing_id: str, wrong: Wrong, text: str, visitor: str) -> None:
        """Take a report."""
        if visitor == self.busy:
            raise TooManyTriesError("report")
        self.told.append((listing_id, wrong, text))
