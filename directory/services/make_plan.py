"""Make a plan for a family that needs several things at once: one question a need, and what they share said once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from directory.domain.listing import ContactMode, Flag, Kind, Listing, Phone, Status
from directory.domain.match import Answer, Match, Question
from directory.domain.need import NeedTree
from directory.domain.plan import Act, NextStep, Plan, PlannedNeed

BEST = 3
CONSIDERED = 6
"""Matches looked at for a need, so that a guide a little further down is found too."""


@dataclass(frozen=True, slots=True)
class Planner:
    """Makes plans out of what `find` answers."""

    find: Callable[[Question], Answer]
    needs: NeedTree
    now: Callable[[], datetime]

    def __call__(self, question: Question) -> Plan:
        """The plan for the needs of a question; a topic counts as one need."""
        answers = {slug: self.find(replace(question, needs=(slug,), limit=CONSIDERED)) for slug in question.needs}
        named: set[str] = set()
        planned = []
        for slug, answer in answers.items():
            need = self._planned(slug, answer, named)
            named |= {match.listing.id for match in need.matches}
            planned.append(need)
        first = next(iter(answers.values()), None)
        place, unknown = (first.understood.place, first.understood.place_unknown) if first else (None, "")
        return Plan(tuple(planned), place, unknown)

    def _planned(self, slug: str, answer: Answer, named: set[str]) -> PlannedNeed:
        guide = self._guide(slug, answer.matches)
        best = [match for match in answer.matches if match is not guide][:BEST]
        return PlannedNeed(
            slug=slug,
            matches=tuple(match for match in best if match.listing.id not in named),
            above=tuple(match for match in best if match.listing.id in named),
            guide=guide,
            next_step=next_step(best, self.now()),
        )

    def _guide(self, slug: str, matches: Sequence[Match]) -> Match | None:
        """The guide that comes before any program, for a need whose rules one has to know first."""
        guided = {need for need in self.needs.under(slug) if "guide" in self.needs.by_slug[need].flags}
        guides = (match for match in matches if match.listing.kind is Kind.GUIDE)
        return next((guide for guide in guides if guided & set(guide.listing.needs)), None)


def next_step(best: Sequence[Match], now: datetime) -> NextStep | None:
    """What to do first, from facts alone: the best program that is not closed for now, and when it answers."""
    match = next((match for match in best if match.listing.status is not Status.PAUSED), None)
    if match is None:
        return None
    listing, state = match.listing, match.open
    changes_at = state.changes_at
    if first_phone(listing):
        if state.is_open is None:
            return NextStep(Act.CALL_AND_ASK, listing)
        if listing.schedule.always:
            return NextStep(Act.CALL_ANY_HOUR, listing)
        if state.is_open:
            today = changes_at is not None and changes_at.date() == now.date()
            return NextStep(Act.CALL_BEFORE if today else Act.CALL_NOW, listing, changes_at if today else None)
        return NextStep(Act.CALL_FROM if changes_at else Act.CALL_AND_ASK, listing, changes_at)
    if _can_be_visited(listing) and changes_at:
        return NextStep(Act.GO_BEFORE if state.is_open else Act.GO_FROM, listing, changes_at)
    return NextStep(Act.LOOK_ONLINE if listing.website or listing.organization.website else Act.ASK_211, listing)


def _can_be_visited(listing: Listing) -> bool:
    """Whether one may go there: it says so, or it gives an address and hours for visits and no other way."""
    welcomes = Flag.WALK_IN in listing.flags or ContactMode.IN_PERSON in listing.modes
    return welcomes and bool(listing.location and listing.location.public_address)


def first_phone(listing: Listing) -> Phone | None:
    """The number to call first: a voice line if there is one."""
    dialed = [phone for phone in listing.phones if phone.digits]
    return next((phone for phone in dialed if phone.kind == "voice"), dialed[0] if dialed else None)
