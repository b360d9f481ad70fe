"""Find help: from what a family types and tells, to the few programs that fit, each with its reasons."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import islice

from directory.domain.eligibility import Verdict
from directory.domain.listing import Flag, Listing
from directory.domain.match import Answer, Match, Question, Site, Sort, Tier, Understood
from directory.domain.place import Place, Point
from directory.geo.distance import haversine_miles
from directory.matching import clock
from directory.matching.leads import NeedPlan
from directory.matching.order import first_page, hold_back, with_every_tier
from directory.matching.reasons import reasons
from directory.matching.rules import Judge, Whereabouts, overall
from directory.search.port import Blend, Hit, SearchEngine, SearchQuery, SearchResult
from directory.services.count_choices import FLAGS, ChoiceCounter, Counts
from directory.services.understand import Reader

HELP_LINE = "211 information referral line"
CONSIDERED = 200
"""Cards that are put in order together, so that every page of an answer sees the same order."""
NEAR_MISSES, SITES = 5, 12
NAMED = 0.9
"""Word score from which a program is what was asked for by name, when no phrase named a need."""
RECENT = timedelta(days=183)
URGENT = {True: 1.0, None: 0.8, False: 0.55}
URGENT_LINE = 1.6


@dataclass(frozen=True, slots=True)
class Finder:
    """Answers questions.

    `listings` gives the listings of (id, revision) pairs, in order; `refused` says which rules about areas a family
    surely does not meet where it is.
    """

    engine: SearchEngine
    reader: Reader
    judge: Judge
    listings: Callable[[Sequence[tuple[str, int]]], Sequence[Listing]]
    refused: Callable[[frozenset[str], Whereabouts], frozenset[str]]
    blend: Callable[[date], Blend]
    now: Callable[[], datetime]

    def __call__(self, question: Question) -> Answer:
        """Answer a question; never empty when anything at all could help."""
        understood, plan = self.reader.understand(question)
        query = self._query(question, understood, plan)
        result, widened = self._search(query)
        hits = self._ordered(result, question, plan)
        page = hits[question.offset : question.offset + question.limit]
        matches = self._matches(page, question, understood)
        return Answer(
            understood=replace(understood, widened=widened),
            total=result.total,
            matches=tuple(matches),
            facets=result.facets,
            near_misses=self._near_misses(query, hits, question, understood) if question.offset == 0 else (),
            counts=self._counts(query, result) if question.count_choices and not widened else {},
        )

    def _counts(self, query: SearchQuery, result: SearchResult) -> Counts:
        spoken = result.facets.get("languages", {})
        return ChoiceCounter(self.engine, self._refused_hours(self.now()), self._recent(), spoken)(query)

    def _query(self, question: Question, understood: Understood, plan: NeedPlan) -> SearchQuery:
        filters, family, place = question.filters, understood.household, understood.place
        return SearchQuery(
            words=" ".join(understood.words),
            needs=plan.weights,
            point=(place.point.latitude, place.point.longitude) if place and place.point else None,
            radius_miles=question.radius_miles,
            kinds=frozenset(kind.value for kind in question.kinds),
            age_months=tuple(age * 12 for age in family.ages),
            income_percent=self.judge.income_percent(family),
            insurance=filters.insurance or family.insurance,
            refused_areas=self.refused(self.engine.values("area_rules"), where(understood)),
            refused_hours=self._refused_hours(filters.open_at),
            languages=family.languages,
            must_speak=filters.languages,
            modes=filters.modes,
            flags=frozenset(flag for flag in FLAGS if getattr(filters, flag)),
            free=filters.free,
            accessible=filters.accessible,
            checked_since=self._recent() if filters.checked_recently else 0,
            sort=question.sort.value,
            limit=max(CONSIDERED, question.offset + question.limit),
            blend=self.blend(self.now().date()),
        )

    def _recent(self) -> int:
        return int(f"{self.now() - RECENT:%Y%m%d}")

    def _refused_hours(self, open_at: datetime | None) -> frozenset[str]:
        if open_at is None:
            return frozenset()
        return frozenset(hours for hours in self.engine.values("hours") if clock.is_shut(hours, open_at))

    def _search(self, query: SearchQuery) -> tuple[SearchResult, tuple[str, ...]]:
        """Search, and when nothing is found ask for less, one thing at a time, saying what was given up."""
        steps: tuple[tuple[str, dict[str, object]], ...] = (
            ("radius", {"radius_miles": None}),
            ("open", {"refused_hours": frozenset()}),
            ("filters", {"modes": frozenset(), "flags": frozenset(), "must_speak": frozenset(), "free": False,
                         "accessible": False, "checked_since": 0, "insurance": ""}),
            ("need", {"needs": self.reader.siblings(query.needs)}),
            ("ages", {"age_months": (), "income_percent": None}),
            ("words", {"words": HELP_LINE, "needs": {}}),
        )  # fmt: skip
        result, widened = self.engine.search(query), []
        for name, loosened in steps:
            if result.total:
                break
            looser = replace(query, **loosened)  # type: ignore[arg-type]
            if looser != query:
                query = looser
                widened.append(name)
                result = self.engine.search(query)
        return result, tuple(widened)

    def _ordered(self, result: SearchResult, question: Question, plan: NeedPlan) -> list[Hit]:
        if question.sort is not Sort.BEST:
            return self._open_first(result.hits) if question.sort is Sort.OPEN else list(result.hits)
        by_need = {
            slug: self._urgent_order(hits, self.reader.is_crisis(slug)) if self.reader.is_urgent(slug) else list(hits)
            for slug, hits in result.best_by_need.items()
        }
        every = {hit.id: hit for hits in (*by_need.values(), result.hits) for hit in hits}
        needs_of = {hit_id: hit.needs for hit_id, hit in every.items()}
        named = [hit.id for hit in result.hits if hit.text_score >= NAMED and not plan.said]
        ids = {slug: [hit.id for hit in hits] for slug, hits in by_need.items()}
        leading = list(dict.fromkeys([*named, *first_page(ids, plan.weights, needs_of, plan.barred)]))
        order = hold_back(list(dict.fromkeys([*leading, *(hit.id for hit in result.hits)])), needs_of, plan.barred)
        tiers = {hit_id: hit.tier for hit_id, hit in every.items()}
        return [every[hit_id] for hit_id in with_every_tier(order, tiers, len(leading))]

    def _open_first(self, hits: Sequence[Hit]) -> list[Hit]:
        loaded = self._load(hits)
        rank = {True: 0, None: 1, False: 2}
        return sorted(hits, key=lambda hit: rank[clock.state(loaded[hit.id].schedule, self.now()).is_open])

    def _urgent_order(self, hits: Sequence[Hit], is_crisis: bool) -> list[Hit]:
        """For what cannot wait: in a crisis lines that answer at any hour, then what is open now, then what is shut."""
        loaded = self._load(hits)

        def sooner(hit: Hit) -> float:
            listing = loaded[hit.id]
            if is_crisis and listing.schedule.always and Flag.HOTLINE in listing.flags:
                return -hit.score * URGENT_LINE
            return -hit.score * URGENT[clock.state(listing.schedule, self.now()).is_open]

        return sorted(hits, key=sooner)

    def _load(self, hits: Sequence[Hit]) -> dict[str, Listing]:
        listings = self.listings([(hit.id, hit.revision) for hit in hits])
        return {listing.id: listing for listing in listings}

    def _matches(self, hits: Sequence[Hit], question: Question, understood: Understood) -> list[Match]:
        loaded = self._load(hits)
        sites = self._sites(hits, understood.place)
        matches = [self._match(loaded[hit.id], hit, question, understood) for hit in hits if hit.id in loaded]
        return [replace(match, sites=sites.get(match.listing.id, ())) for match in matches]

    def _sites(self, hits: Sequence[Hit], place: Place | None) -> dict[str, tuple[Site, ...]]:
        """The first other sites of each hit, as far as they still exist."""
        keys = {hit.id: hit.others[:SITES] for hit in hits if hit.others}
        found = {listing.id: listing for listing in self.listings([key for others in keys.values() for key in others])}
        here = place.point if place else None
        return {
            hit_id: tuple(Site(found[other], miles_to(found[other], here)) for other, _ in others if other in found)
            for hit_id, others in keys.items()
        }

    def _match(self, listing: Listing, hit: Hit, question: Question, understood: Understood) -> Match:
        family, place = understood.household, understood.place
        verdicts = self.judge.verdicts(listing.eligibility, family, where(understood), source_of(listing))
        state = clock.state(listing.schedule, question.filters.open_at or self.now())
        tier = Tier(hit.tier)
        asked = [need.slug for need in understood.needs]
        served = tuple(slug for slug in asked if slug in listing.needs) or listing.needs[:1]
        return Match(
            listing=listing,
            score=round(hit.score, 4),
            needs=served,
            distance_miles=hit.distance_miles,
            tier=tier,
            eligible=overall(verdicts),
            verdicts=verdicts,
            open=state,
            reasons=reasons(listing, served, family, place, hit.distance_miles, verdicts, state, tier),
            other_sites=tuple(other for other, _ in hit.others),
        )

    def _near_misses(
        self, query: SearchQuery, fitting: Sequence[Hit], question: Question, understood: Understood
    ) -> tuple[Match, ...]:
        """What would have come early but for one rule this family does not meet."""
        if not (query.age_months or query.insurance or query.refused_areas or query.income_percent is not None):
            return ()
        looser = replace(
            query,
            age_months=(),
            insurance="",
            refused_areas=frozenset(),
            income_percent=None,
            limit=30,
            per_need=0,
            with_facets=False,
        )
        known = {hit.id for hit in fitting}
        hits = [hit for hit in self.engine.search(looser).hits if hit.id not in known]
        loaded = self._load(hits)
        nearly = (self._match(loaded[hit.id], hit, question, understood) for hit in hits if hit.id in loaded)
        return tuple(islice((match for match in nearly if match.eligible is Verdict.NO), NEAR_MISSES))


def miles_to(listing: Listing, point: Point | None) -> float | None:
    """How far a listing is from a point; None when either is not known well enough to say."""
    there = listing.location.public_point if listing.location else None
    return float(haversine_miles(there.latitude, there.longitude, point)) if point and there else None


def where(understood: Understood) -> Whereabouts:
    """Where the family of a question lives and goes to school."""
    return Whereabouts(understood.place, understood.school)


def source_of(listing: Listing) -> str:
    """Where a listing's facts come from, with their date."""
    return ", ".join(filter(None, (listing.provenance.source, listing.provenance.source_date)))
