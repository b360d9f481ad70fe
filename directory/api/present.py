"""Answers as JSON objects. What may not be public (a hidden address) is not handed to this floor as text."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from directory.domain.listing import Listing
from directory.domain.match import Answer, Match, OpenState, RuleVerdict, Understood
from directory.domain.need import NeedTree
from directory.domain.place import Place
from directory.services.desk import Detail
from directory.services.notices import place_notes
from directory.services.wording import reason_text

Json = dict[str, Any]


def answer(found: Answer, needs: NeedTree, language: str, translate: Callable[[str], str]) -> Json:
    """The whole answer of a match."""

    def listed(match: Match) -> Json:
        return result(match, needs, language, translate)

    return {
        "query": query(found.understood, needs, language, translate),
        "crisis": found.understood.crisis,
        "total": found.total,
        "results": [listed(match) for match in found.matches],
        "near_misses": [listed(match) for match in found.near_misses],
        "facets": found.facets,
    }


def query(understood: Understood, needs: NeedTree, language: str, translate: Callable[[str], str]) -> Json:
    """How the question was read. The free text itself is not sent back."""
    family = understood.household
    return {
        "needs": [
            {"slug": need.slug, "label": needs.label(need.slug, language), "score": need.score, "origin": need.origin}
            for need in understood.needs
        ],
        "place": place(understood.place, translate),
        "place_unknown": understood.place_unknown or None,
        "school": understood.school.name if understood.school else None,
        "ages": list(family.ages),
        "languages": list(family.languages),
        "flags": sorted(family.flags),
        "lang": understood.language,
        "widened": list(understood.widened),
    }


def place(found: Place | None, translate: Callable[[str], str]) -> Json | None:
    """A place and how exact it is."""
    if found is None:
        return None
    point = {"lat": found.point.latitude, "lon": found.point.longitude} if found.point else None
    return {
        "kind": found.kind.value,
        "name": found.name,
        "postal_code": found.postal_code,
        "point": point,
        "in_county": found.in_county,
        "notes": place_notes(found.note, translate) if found.note else [],
    }


def result(match: Match, needs: NeedTree, language: str, translate: Callable[[str], str]) -> Json:
    """One result with its reasons."""
    worded = ((reason, reason_text(reason, translate, language, needs)) for reason in match.reasons)
    return {
        **summary(match.listing, language),
        "matched_needs": list(match.needs),
        "distance_miles": None if match.distance_miles is None else round(match.distance_miles, 2),
        "score": match.score,
        "tier": match.tier.value,
        "eligible": match.eligible.value,
        "rules": [rule(verdict) for verdict in match.verdicts],
        "reasons": [
            {"code": reason.code, "text": text, "values": dict(reason.values)} for reason, text in worded if text
        ],
        "open": opening(match.open),
        "other_sites": list(match.other_sites),
    }


def summary(listing: Listing, language: str) -> Json:
    """What every listing shows of itself."""
    described = listing.description(language)
    return {
        "id": listing.id,
        "kind": listing.kind.value,
        "name": listing.name,
        "organization": listing.organization.name,
        "description": described.text if described else "",
        "description_state": described.state.value if described else None,
        "needs": list(listing.needs),
        "phone": listing.phones[0].number if listing.phones else None,
        "address": listing.location.public_address if listing.location else "",
        "url": f"{'' if language == 'en' else '/es'}/program/{listing.id}",
        "source": listing.provenance.source,
        "source_date": listing.provenance.source_date,
        "confidence": listing.provenance.confidence.value,
    }


def detail(shown: Detail, language: str) -> Json:
    """One listing whole."""
    listing = shown.listing
    return {
        **summary(listing, language),
        "phones": [asdict(phone) for phone in listing.phones],
        "website": listing.website or listing.organization.website,
        "hours": listing.schedule.text,
        "open": opening(shown.open),
        "next_openings": [{"from": start.isoformat(), "to": end.isoformat()} for start, end in shown.next_openings],
        "rules": [rule(verdict) for verdict in shown.verdicts],
        "documents": list(listing.documents),
        "cost": {"kind": listing.cost.kind.value, "text": listing.cost.text},
        "languages": [{"code": spoken.code, "support": spoken.support.value} for spoken in listing.languages],
        "modes": [mode.value for mode in listing.modes],
        "service_areas": [area.name for area in listing.service_areas],
        "flags": [flag.value for flag in listing.flags],
        "how_to_start": listing.how_to_start,
        "note": listing.provenance.note,
    }


def opening(state: OpenState) -> Json:
    """Open or closed (null: unknown) and when that changes."""
    return {"is_open": state.is_open, "changes_at": state.changes_at.isoformat() if state.changes_at else None}


def rule(verdict: RuleVerdict) -> Json:
    """One rule, judged."""
    return {
        "rule": verdict.rule,
        "verdict": verdict.verdict.value,
        "fact": verdict.fact,
        "text": verdict.text,
        "source": verdict.source,
    }
