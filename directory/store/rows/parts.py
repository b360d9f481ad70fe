"""Every part of a listing that is kept as rows of its own, except its place."""

from directory.domain.listing import (
    Capacity,
    Cost,
    LanguageSupport,
    Phone,
    Provenance,
    ServiceArea,
    Text,
)
from directory.store import models
from directory.store.rows.hours import EXCEPTIONS, OPENINGS
from directory.store.rows.part import AnyRow, Part, SinglePart, Values, text_part
from directory.store.rows.rules import ELIGIBILITY


def _write_phone(phone: Phone) -> Values:
    return {"number": phone.number, "extension": phone.extension, "type": phone.kind, "description": phone.label}


def _read_phone(row: AnyRow) -> Phone:
    return Phone(row.number, row.extension, row.description, row.type)


def _write_text(text: Text) -> Values:
    return {"language": text.language, "text": text.text, "state": text.state}


def _read_text(row: AnyRow) -> Text:
    return Text(row.language, row.text, row.state)


def _write_language(language: LanguageSupport) -> Values:
    return {"code": language.code, "support": language.support}


def _read_language(row: AnyRow) -> LanguageSupport:
    return LanguageSupport(row.code, row.support)


def _write_extra(column: tuple[str, str]) -> Values:
    return {"name": column[0], "text": column[1]}


def _read_extra(row: AnyRow) -> tuple[str, str]:
    return (row.name, row.text)


def _write_cost(cost: Cost) -> Values:
    return {"kind": cost.kind, "amount_description": cost.text}


def _read_cost(row: AnyRow) -> Cost:
    return Cost(row.kind, row.amount_description)


def _write_capacity(room: Capacity) -> Values:
    return {"status": room.status, "note": room.note, "updated": room.updated_on, "expires": room.expires_on}


def _read_capacity(row: AnyRow) -> Capacity:
    return Capacity(row.status, row.note, row.updated, row.expires)


def _write_provenance(origin: Provenance) -> Values:
    return {
        "source": origin.source,
        "source_date": origin.source_date,
        "assured_date": origin.assured_on,
        "confidence": origin.confidence,
        "note": origin.note,
    }


def _read_provenance(row: AnyRow) -> Provenance:
    return Provenance(row.source, row.source_date, row.assured_date, row.confidence, row.note)


LISTS = (
    text_part("needs", models.ServiceNeed, "slug", lambda listing: listing.needs),
    Part("descriptions", models.Description, lambda listing: listing.descriptions, _write_text, _read_text),
    text_part("alternate_names", models.AlternateName, "name", lambda listing: listing.alternate_names),
    Part("phones", models.Phone, lambda listing: listing.phones, _write_phone, _read_phone),
    Part(
        "service_areas",
        models.ServiceArea,
        lambda listing: listing.service_areas,
        lambda area: {"name": area.name},
        lambda row: ServiceArea(row.name),
    ),
    Part("languages", models.Language, lambda listing: listing.languages, _write_language, _read_language),
    ELIGIBILITY,
    text_part("documents", models.RequiredDocument, "document", lambda listing: listing.documents),
    text_part("modes", models.ServiceMode, "mode", lambda listing: listing.modes),
    text_part("flags", models.ServiceFlag, "flag", lambda listing: listing.flags),
    Part("extra", models.ExtraColumn, lambda listing: listing.extra, _write_extra, _read_extra),
)
"""Parts that are a tuple of the listing by the same name."""

HOURS = (OPENINGS, EXCEPTIONS)
"""Parts of the listing's schedule."""

SINGLES = (
    SinglePart("cost", models.CostOption, lambda listing: (listing.cost,), _write_cost, _read_cost),
    SinglePart(
        "capacity",
        models.ServiceCapacity,
        lambda listing: (listing.capacity,) if listing.capacity else (),
        _write_capacity,
        _read_capacity,
    ),
    SinglePart(
        "provenance", models.Provenance, lambda listing: (listing.provenance,), _write_provenance, _read_provenance
    ),
)
"""Parts a listing has once or not at all."""

PARTS: tuple[Part, ...] = (*LISTS, *HOURS, *SINGLES)
