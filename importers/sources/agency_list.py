"""A kiosk's list of agencies, typed by many hands: names, one phone, an address cell, a category and free notes."""

from collections.abc import Mapping
from dataclasses import replace

from directory.domain.eligibility import EligibilityRule, InsuranceRule, OtherRule
from directory.domain.listing import Listing, ListingKey
from importers.draft import Draft
from importers.normalise.needs import Table, needs_by_words
from importers.normalise.people import refuse_person, withhold_persons
from importers.normalise.phone import parse_phones
from importers.sources.row_parts import english, known, named, organization_of, place_or_website
from importers.sources.source import Source, columns

# Categories that say too little to tell a need (General, Youth, Payee, Animals) come in without one.
NEEDS: Mapping[str, tuple[str, ...]] = {
    "aod services": ("substance.adult", "substance.teen"),
    "employment": ("work.find",),
    "food": ("food.today",),
    "hospital": ("care.doctor",),
    "housing": ("housing.find",),
    "irs": ("money.taxes",),
    "legal": ("legal.record",),
    "lifeline": ("money.phone",),
    "medical clinic": ("care.doctor",),
    "medical transportation": ("rides.medical",),
    "mental health clinic": ("mental.serious",),
    "mental health respite": ("mental.talk",),
    "motel": ("housing.tonight",),
    "refugee": ("school.newcomer",),
    "respite": ("mental.crisis",),
    "shelter": ("housing.tonight",),
    "urgent care": ("care.doctor",),
    "womens shelter": ("housing.tonight",),
}
BY_WORDS: Mapping[str, Table] = {
    "mental health clinic": (
        (r"crisis", ("mental.crisis",)),
        (r"\bchild", ("mental.child",)),
        (r"\badult", ("mental.adult",)),
    ),
    "mental health respite": (
        (r"crisis", ("mental.crisis",)),
        (r"psychosis", ("mental.serious",)),
        (r"bereavement|grief", ("mental.grief",)),
        (r"bullying", ("safety.bullying",)),
        (r"violence prevention", ("safety.violence",)),
        (r"for caregivers", ("disability.caregiver",)),
        (r"adoptive parents", ("family.foster",)),
    ),
    "hospital": ((r"psychiatric", ("mental.crisis", "mental.serious")),),
    "medical clinic": ((r"drug and alcohol", ("substance.adult", "substance.teen")), (r"\bdental\b", ("care.dental",))),
}
# Managed-care plans of the county's Medi-Cal; the list names them where a provider takes their members.
MEDI_CAL_PLANS = frozenset({"anthem", "healthnet", "health net", "kaiser", "molina"})


def build(draft: Draft) -> Listing:
    """A listing of one agency."""
    name = named(draft, "name")
    about = draft.settle("description", withhold_persons(draft.text("description")))
    refused = refuse_person(name, draft.text("description"))
    if refused:
        draft.report("name", refused)
    location, website = place_or_website(draft, "address")
    draft.keep_fields("category")
    listing = Listing(
        key=ListingKey("", ""),
        organization=organization_of(name),
        name=name,
        needs=known(draft, "category", _needs(draft.text("category"), f"{name} {about}")),
        descriptions=english(about),
        location=location,
        phones=draft.take("phones", parse_phones),
        website=website,
        eligibility=_plans(draft.text("insurance")),
    )
    return replace(listing, extra=draft.extra)


def _needs(category: str, about: str) -> tuple[str, ...]:
    key = category.casefold()
    return tuple(dict.fromkeys((*needs_by_words(about, BY_WORDS.get(key, ())), *NEEDS.get(key, ()))))


def _plans(text: str) -> tuple[EligibilityRule, ...]:
    plans = [plan.strip() for plan in text.split(",") if plan.strip()]
    if not plans:
        return ()
    stated = OtherRule(f"Members of these health plans: {', '.join(plans)}")
    if {plan.casefold() for plan in plans} <= MEDI_CAL_PLANS:
        return (InsuranceRule(("medi-cal",), stated.text), stated)
    return (stated,)


SOURCE = Source(
    name="agency_list",
    label="a kiosk's list of agencies",
    columns=columns(
        {
            "name": "agency",
            "phones": "phone_number",
            "address": "address",
            "category": "category",
            "description": "description",
            "insurance": "insurance",
        }
    ),
    required=("name",),
    signature=("category", "description", "phones"),
    build=build,
    told_apart_by=("category", "description", "phones"),
)
