"""Check the listings: what is missing, contradictory, old or out of reach, and needs with too little behind them."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from directory.domain.listing import Kind, Listing
from directory.domain.need import NeedTree
from directory.domain.problem import Severity
from directory.domain.reading import CEILING
from directory.search.document import checked_on
from directory.services.grade_texts import graded
from directory.store import listings
from directory.store.database import Database

FEW = 3
OLD_YEARS = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    code: str
    sentence: str
    severity: Severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Checker:
    """Reads every active listing once and reports."""

    database: Database
    needs: NeedTree
    now: Callable[[], datetime]
    plain_terms: frozenset[str] = frozenset()

    def __call__(self) -> list[Finding]:
        """The report, errors first."""
        with self.database.read() as session:
            offered = [listing for listing in listings.active(session) if listing.kind is not Kind.SCHOOL]
        found = [*self._needs(offered), *self._completeness(offered), *self._reading(offered)]
        return sorted(found, key=lambda finding: finding.severity is not Severity.ERROR)

    def _needs(self, offered: Iterable[Listing]) -> Iterator[Finding]:
        counted = Counter(slug for listing in offered for slug in listing.needs)
        for need in self.needs:
            number = counted[need.slug]
            if number == 0:
                yield Finding("need_without_help", f"{need.slug}: no listing at all.", Severity.ERROR)
            elif number < FEW:
                yield Finding("need_with_little_help", f"{need.slug}: only {number} listing(s).")

    def _completeness(self, offered: list[Listing]) -> Iterator[Finding]:
        year = self.now().year
        questions: tuple[tuple[str, str, Callable[[Listing], bool]], ...] = (
            ("no_need", "have no need tag and can only be found by their words", lambda one: not one.needs),
            ("no_contact", "have neither phone, address nor website", _unreachable),
            ("no_phone", "have no phone", lambda one: not one.phones),
            ("no_description", "have no description", lambda one: not one.descriptions),
            ("no_spanish", "have no Spanish description", lambda one: _lacks(one, "es")),
            ("no_hours", "have no hours that could be read", lambda one: not one.schedule.known),
            ("no_point", "have an address but no point on the map", _off_the_map),
            ("no_date", "have no source date", lambda one: not one.provenance.source_date),
            ("old", f"have facts older than {OLD_YEARS} years", lambda one: _is_old(one, year)),
        )  # fmt: skip
        for code, sentence, is_so in questions:
            number = sum(map(is_so, offered))
            if number:
                severity = Severity.ERROR if code == "no_contact" else Severity.WARNING
                yield Finding(code, f"{number} of {len(offered)} listings {sentence}.", severity)

    def _reading(self, offered: list[Listing]) -> Iterator[Finding]:
        texts = list(graded(offered, self.plain_terms))
        for language in sorted({text.language for text in texts if text.is_hard}):
            ours = [text for text in texts if text.language == language]
            hard = sum(text.is_hard for text in ours)
            sentence = f"{hard} of {len(ours)} descriptions in “{language}” read above grade {CEILING:g}; see --texts."
            yield Finding("hard_to_read", sentence)


def _unreachable(listing: Listing) -> bool:
    address = listing.location.public_address if listing.location else ""
    return not (listing.phones or address or listing.website or listing.organization.website or listing.how_to_start)


def _lacks(listing: Listing, language: str) -> bool:
    return all(text.language != language for text in listing.descriptions)


def _off_the_map(listing: Listing) -> bool:
    return bool(listing.location and listing.location.address.street and listing.location.point is None)


def _is_old(listing: Listing, year: int) -> bool:
    return 0 < checked_on(listing) // 10_000 < year - OLD_YEARS
