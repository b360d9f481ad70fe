"""A desk without database, index or gazetteer: pages can be tried with it in a blink."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from directory import resources
from directory.domain.eligibility import AgeRule, InsuranceRule, PovertyGuideline, Verdict
from directory.domain.household import Household
from directory.domain.listing import ContactMode, CostKind, Flag, Listing, Status
from directory.domain.match import (
    Answer,
    Match,
    NeedScore,
    OpenState,
    Question,
    Reason,
    RuleVerdict,
    Site,
    Tier,
    Understood,
)
from directory.domain.need import Need, NeedTree
from directory.domain.place import Place, PlaceKind, Point
from directory.geo import outline
from directory.geo.county_map import CountyMap
from directory.services.desk import (
    DataSummary,
    Desk,
    Detail,
    ExamMark,
    ExamScores,
    Explanation,
    SourceSummary,
    Suggestion,
)
from directory.services.find_opening import OpeningFinder
from directory.services.make_plan import Planner
from directory.services.spell_out import code_of
from directory.store.pages import ProgramPage
from tests.fakes.listings import CAST, CLINIC, COUNSELING, MANY, OTHER_PANTRY, PANTRY, PAUSED, SHELTER
from tests.fakes.lists import FakeLists
from tests.fakes.reports import FakeReports

NOW = datetime(2026, 11, 23, 10, 30, tzinfo=ZoneInfo("America/Los_Angeles"))  # a Monday
LISTINGS = CAST + MANY
WORDS = {"food": "food.today", "comida": "food.today", "sad": "mental.child", "triste": "mental.child"}
CRISES = {
    "want to die": "suicide",
    "quiero morir": "suicide",
    "overdose": "overdose",
    "hits me": "violence",
    "touched me": "child_harm",
    "gun": "danger_now",
    "chest pain": "medical",
    "nowhere to sleep": "tonight",
}
PLACES = (
    Place(PlaceKind.POSTAL_CODE, "95823", Point(38.48, -121.44), "95823", "Sacramento", in_county=True),
    Place(PlaceKind.CITY, "Elk Grove", Point(38.41, -121.37), city="Elk Grove", in_county=True),
    Place(
        PlaceKind.ADDRESS,
        "1 Pretend Street, 95823",
        Point(38.48, -121.44),
        note="middle_of_zip:95823;similar_name:Pretend Street;a_code_from_tomorrow:x",
    ),
    Place(PlaceKind.CITY, "Davis", Point(38.54, -121.74), in_county=False, note="outside_county"),
    Place(PlaceKind.SCHOOL, "Fable High School", Point(38.42, -121.44), note="several_schools:Elk Grove"),
)


def need_tree() -> NeedTree:
    """The real vocabulary."""
    with (resources.folder("data") / "needs" / "needs.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return NeedTree(
        tuple(
            Need(
                row["slug"],
                {"en": row["label_en"], "es": row["label_es"]},
                {},
                frozenset(filter(None, row["flags"].split(";"))),
            )
            for row in rows
        ),
        {row["top_slug"]: {"en": row["top_en"], "es": row["top_es"]} for row in rows},
    )


@dataclass(frozen=True)
class FakeDirectory:
    """Answers by simple word lists; everything it says is made up but consistent."""

    needs: NeedTree

    def find(self, question: Question) -> Answer:
        """All listings that have a need asked for; all of them when none is."""
        text = question.text.lower()
        asked = self.needs.expand([*question.needs, *(need for word, need in WORDS.items() if word in text)])
        asked = tuple(slug for slug in asked if slug not in self.needs.expand(question.unwanted))
        fitting = [listing for listing in LISTINGS if self._fits(listing, asked, question)]
        if "zzz" in text:
            fitting = []
        place = _locate(question.near)
        matches = [self.match(listing, question.household, place) for listing in fitting]
        good = [match for match in matches if match.eligible is not Verdict.NO]
        page = good[question.offset : question.offset + question.limit]
        return Answer(
            understood=Understood(
                needs=tuple(NeedScore(slug, 0.9, "chosen" if slug in question.needs else "text") for slug in asked),
                place=place,
                place_unknown=str(question.near) if question.near and not place else "",
                household=question.household,
                language=question.language,
                crisis=next((crisis for words, crisis in CRISES.items() if words in text), None),
                widened=("radius", "something_new") if question.radius_miles else (),
            ),
            total=len(good),
            matches=tuple(page),
            facets=_facets(fitting),
            counts=_counts(fitting) if question.count_choices else {},
            near_misses=tuple(match for match in matches if match.eligible is Verdict.NO),
        )

    def match(self, listing: Listing, family: Household, place: Place | None) -> Match:
        """One listing judged and placed."""
        verdicts = _verdicts(listing, family)
        kinds = {verdict.verdict for verdict in verdicts}
        worst = next((verdict for verdict in (Verdict.NO, Verdict.ASK) if verdict in kinds), Verdict.YES)
        near = place is not None and listing.location is not None and listing.location.public_point is not None
        state = _open(listing)
        return Match(
            listing=listing,
            score=1.0,
            needs=listing.needs,
            distance_miles=2.4 if near else None,
            tier=Tier.NEAR if near else Tier.STATE if ContactMode.PHONE in listing.modes else Tier.COUNTY,
            eligible=worst,
            verdicts=verdicts,
            open=state,
            reasons=_reasons(listing, state),
            other_sites=("a", "b") if listing is PANTRY else (),
            sites=(Site(OTHER_PANTRY, 3.1 if place else None),) if listing is PANTRY else (),
        )

    def show(self, listing_id: str, family: Household, near: str = "") -> Detail | None:
        """A program that is offered, else None."""
        listing = next((listing for listing in LISTINGS if listing.id == listing_id), None)
        if listing is None or listing.status is Status.DEFUNCT:
            return None
        start = NOW.replace(hour=9, minute=0)
        spans = tuple((start + timedelta(days=day), start + timedelta(days=day, hours=8)) for day in range(1, 4))
        return Detail(
            listing=listing,
            verdicts=_verdicts(listing, family),
            open=_open(listing),
            next_openings=spans if listing.schedule.openings else (),
            distance_miles=2.4 if near and listing.location else None,
            same_door=(COUNSELING, SHELTER) if listing is PANTRY else (),
            siblings=(CLINIC,) if listing is PANTRY else (),
            place=_locate(near),
        )

    def summarize(self) -> DataSummary:
        """Counts of the cast."""
        programs = {need.slug: 0 for need in self.needs} | dict.fromkeys(self.needs.top_labels, 0)
        for listing in LISTINGS:
            for slug in {*listing.needs, *(slug.partition(".")[0] for slug in listing.needs)}:
                programs[slug] += 1
        return DataSummary(
            listings=len(LISTINGS),
            by_kind={"program": len(LISTINGS)},
            by_confidence={"verified-source": 1, "single-source": 28},
            sources=(SourceSummary("https://example.org/a-made-up-list-with-a-long-address", 28, "2023", "2026-10"),),
            programs_by_need=programs,
        )

    @staticmethod
    def explain() -> Explanation:
        """A rule of few weights, this year's guideline and two marks."""
        return Explanation(
            weights={
                "fit": {"need": 1.0, "need_position_decay": 0.12},
                "nearness": {"half_score_miles": 12.0},
                "language": {"staff": 0.25},
                "freshness": {"6": 1.0, "older": 0.86},
                "trust": {"single-source": 0.96},
            },
            guideline=PovertyGuideline(2026, 15960, 5680, "HHS poverty guideline, 2026"),
            guideline_is_current=True,
            exam=ExamScores(
                date(2026, 11, 20), {"questions_fresh.csv es": ExamMark(95.44, 79), "S01": ExamMark(100, 14)}
            ),
        )

    def suggest(self, typed: str, language: str) -> Sequence[Suggestion]:
        """Needs, then programs, that begin like what was typed."""
        labels = [Suggestion("need", need.label(language)) for need in self.needs]
        names = [Suggestion("program", listing.name) for listing in LISTINGS]
        begun = [entry for entry in (*labels, *names) if entry.text.lower().startswith(typed.lower())]
        return begun[:8] if len(typed) > 1 else ()

    @staticmethod
    def suggest_places(typed: str, limit: int) -> Sequence[Place]:
        """Places that begin like what was typed."""
        return [place for place in PLACES if place.name.lower().startswith(typed.lower())][:limit]

    @staticmethod
    def _fits(listing: Listing, asked: Sequence[str], question: Question) -> bool:
        filters = question.filters
        return (
            (not asked or any(slug in listing.needs for slug in asked))
            and (not filters.free or listing.cost.kind is CostKind.FREE)
            and (not filters.no_id or Flag.NO_ID in listing.flags)
            and (not filters.walk_in or Flag.WALK_IN in listing.flags)
            and filters.languages <= {language.code for language in listing.languages}
            and (not filters.modes or bool(filters.modes & set(listing.modes)))
            and (filters.open_at is None or _open(listing).is_open is True)
        )


def _locate(near: str | Point | None) -> Place | None:
    if isinstance(near, Point):
        return Place(PlaceKind.COORDINATES, "your location", near)
    return next((place for place in PLACES if near and place.name.lower().startswith(near.lower())), None)


def _verdicts(listing: Listing, family: Household) -> tuple[RuleVerdict, ...]:
    verdicts = []
    for rule in listing.eligibility:
        verdict = Verdict.ASK
        if isinstance(rule, AgeRule) and family.ages:
            fits = any((rule.min_months or 0) <= age * 12 < (rule.under_months or 9999) for age in family.ages)
            verdict = Verdict.YES if fits else Verdict.NO
        if isinstance(rule, InsuranceRule) and family.insurance:
            verdict = Verdict.YES if family.insurance in rule.accepted else Verdict.NO
        told = {"age": ", ".join(map(str, family.ages)), "insurance": family.insurance}.get(rule.kind, "")
        verdicts.append(RuleVerdict(rule.kind, verdict, told))
    return tuple(verdicts)


def _open(listing: Listing) -> OpenState:
    if listing.schedule.always:
        return OpenState(True)
    if not listing.schedule.openings or listing is PAUSED:
        return OpenState()
    opening = listing.schedule.openings[0]
    if NOW.weekday() in opening.weekdays and opening.opens_at <= NOW.time() < opening.closes_at:
        return OpenState(True, _at(NOW, opening.closes_at))
    days = next(day for day in range(1, 8) if (NOW.weekday() + day) % 7 in opening.weekdays)
    return OpenState(False, _at(NOW + timedelta(days=days), opening.opens_at))


def _at(day: datetime, clock: time) -> datetime:
    return day.replace(hour=clock.hour, minute=clock.minute)


def _reasons(listing: Listing, state: OpenState) -> tuple[Reason, ...]:
    return (
        *(Reason("need", {"slug": slug}) for slug in listing.needs[:2]),
        *(Reason("language", {"code": language.code}) for language in listing.languages[:1]),
        *((Reason("walk_in"),) if Flag.WALK_IN in listing.flags else ()),
        *((Reason("open_now"),) if state.is_open else ()),
        Reason("a_code_from_tomorrow", {"x": 1}),
    )


def _facets(listings: Sequence[Listing]) -> dict[str, dict[str, int]]:
    def count(values: Sequence[str]) -> dict[str, int]:
        return {value: values.count(value) for value in values}

    return {
        "needs": count([slug for listing in listings for slug in listing.needs]),
        "modes": count([mode.value for listing in listings for mode in listing.modes]),
        "languages": count([language.code for listing in listings for language in listing.languages]),
        "insurance": {"medi-cal": 1, "uninsured": 1},
        "flags": count([flag.value for listing in listings for flag in listing.flags]),
        "cost": {"free": sum(listing.cost.kind is CostKind.FREE for listing in listings)},
    }


def _counts(listings: Sequence[Listing]) -> dict[str, dict[str, int]]:
    facets = _facets(listings)
    recent = sum(listing.provenance.assured_on is not None for listing in listings)
    flags = {"open": sum(_open(listing).is_open is True for listing in listings), "accessible": 0, "recent": recent}
    return {**facets, "flags": {**facets["flags"], **facets["cost"], **flags}, "miles": {"2": 1, "5": len(listings)}}


def fake_desk(*, broken: bool = False) -> Desk:
    """A desk over the made-up cast. A broken one fails at every question."""
    fake = FakeDirectory(need_tree())
    desk = Desk(
        needs=fake.needs,
        find=fake.find,
        plan=Planner(fake.find, fake.needs, lambda: NOW),
        lists=FakeLists({listing.id for listing in LISTINGS}),
        show=fake.show,
        summarize=fake.summarize,
        explain=fake.explain,
        suggest=fake.suggest,
        suggest_places=fake.suggest_places,
        reports=FakeReports(),
        spell_out=lambda code: next((one.id for one in LISTINGS if code_of(one.id) == code), None),
        opening=OpeningFinder(lambda: NOW),
        county=CountyMap.of(outline.read(resources.folder("data") / "places" / "county_outline.json"), PLACES[:2]),
        pages=lambda: [ProgramPage(one.id, NOW, one.needs, one.flags) for one in LISTINGS],
        now=lambda: NOW,
    )
    return replace(desk, find=_fail, show=_fail, summarize=_fail) if broken else desk  # type: ignore[arg-type]


def _fail(*_: object) -> None:
    raise RuntimeError("the database is away")
