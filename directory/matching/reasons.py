"""Why a program is offered to this family: codes with numbers, the deciding ones first."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from directory.domain.eligibility import Verdict
from directory.domain.household import Household
from directory.domain.listing import ContactMode, CostKind, Flag, Listing, Support
from directory.domain.match import OpenState, Reason, RuleVerdict, Tier
from directory.domain.place import Place

ANY_LANGUAGE = "mul"


def reasons(
    listing: Listing,
    needs: Sequence[str],
    family: Household,
    place: Place | None,
    miles: float | None,
    verdicts: Sequence[RuleVerdict],
    state: OpenState,
    tier: Tier,
) -> tuple[Reason, ...]:
    """All reasons for one result."""
    return (
        *(Reason("need", {"slug": slug}) for slug in needs[:2]),
        *_who(verdicts),
        *_languages(listing, family),
        *_where(listing, place, miles, tier),
        *_when(state, listing),
        *_how(listing),
    )


def _who(verdicts: Sequence[RuleVerdict]) -> Iterator[Reason]:
    for verdict in verdicts:
        if verdict.rule == "age" and verdict.verdict is not Verdict.NO:
            low, _, high = verdict.text.rstrip("+").partition("-")
            yield Reason("ages", {"min": int(low), **({"max": int(high)} if high else {})})
        elif verdict.rule == "insurance" and verdict.verdict is Verdict.YES:
            yield Reason("insurance", {"name": verdict.fact})
        elif verdict.rule in {"enrollment", "residence"} and verdict.verdict is Verdict.YES:
            yield Reason("district", {"name": verdict.text.split(";")[0]})


def _languages(listing: Listing, family: Household) -> Iterator[Reason]:
    asked = [code for code in family.languages if code != "en"] or ["es"]
    spoken = {language.code: language.support for language in listing.languages}
    for code in asked:
        support = spoken.get(code, spoken.get(ANY_LANGUAGE))
        if support is Support.STAFF:
            yield Reason("language", {"code": code, "support": support.value})
        elif support is Support.INTERPRETER:
            yield Reason("interpreter", {"code": code})


def _where(listing: Listing, place: Place | None, miles: float | None, tier: Tier) -> Iterator[Reason]:
    if miles is not None and place is not None:
        yield Reason("distance", {"miles": round(miles, 1), "place": place.postal_code or place.name})
    elif tier is Tier.COUNTY:
        yield Reason("county_wide")
    elif tier is Tier.STATE:
        yield Reason("statewide")
    if ContactMode.ONLINE in listing.modes and ContactMode.IN_PERSON not in listing.modes:
        yield Reason("online")
    if ContactMode.HOME in listing.modes:
        yield Reason("home_visit")


def _when(state: OpenState, listing: Listing) -> Iterator[Reason]:
    if listing.schedule.always:
        yield Reason("always_open")
    elif state.is_open and state.changes_at:
        yield Reason("open_until", {"time": _clock(state.changes_at)})
    elif state.is_open:
        yield Reason("open_now")
    elif state.is_open is False and state.changes_at:
        yield Reason("opens", {"weekday": state.changes_at.weekday(), "time": _clock(state.changes_at)})


def _how(listing: Listing) -> Iterator[Reason]:
    if listing.cost.kind in {CostKind.FREE, CostKind.SLIDING}:
        yield Reason(listing.cost.kind.value)
    for flag in (Flag.NO_ID, Flag.WALK_IN, Flag.HOTLINE):
        if flag in listing.flags:
            yield Reason(flag.value)


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"
