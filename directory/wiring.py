"""The only place that picks engine, database, geocoder and clock, and puts the use cases together."""

import importlib
import logging
import secrets
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache
from zoneinfo import ZoneInfo

from directory import resources
from directory.domain.match import Answer, Question
from directory.geo import gazetteer, online, outline
from directory.geo.county_map import CountyMap
from directory.geo.port import Geocoder
from directory.matching.rules import Judge
from directory.reference import Reference
from directory.search.port import Blend, SearchEngine
from directory.search.whoosh_index.engine import WhooshEngine
from directory.services import guard_sign_in, report_listing, save_list
from directory.services.check import Checker
from directory.services.count_crises import CrisisCounter
from directory.services.desk import Desk
from directory.services.explain import Explainer
from directory.services.find import Finder
from directory.services.find_opening import OpeningFinder
from directory.services.grade_texts import TextGrader
from directory.services.import_listings import Importer
from directory.services.index_lag import IndexWatch
from directory.services.index_listings import Indexer
from directory.services.limit_tries import TryLimiter
from directory.services.list_pages import PageLister
from directory.services.load_listings import ListingCache
from directory.services.make_plan import Planner
from directory.services.report_listing import ReportQueue
from directory.services.save_list import ListKeeper
from directory.services.seed import Seeder
from directory.services.show import Shower
from directory.services.spell_out import SpellerOut
from directory.services.suggest import Suggester
from directory.services.summarize import Summarizer
from directory.services.understand import Reader
from directory.settings import SearchBy, Settings, SettingsError
from directory.store.database import Database
from directory.web.support.site import Site
from directory.wiring_reader import reader_of

LOG = logging.getLogger(__name__)
TOWNS = ("Sacramento", "Folsom", "Elk Grove", "Galt")
"""The towns on the small map: far enough apart that their names do not touch."""
BUNDLED = ("county", "school", "agency")
REMEMBERED, REMEMBERED_PLACES = 50_000, 1_000
HERE = ZoneInfo("America/Los_Angeles")


def local_now() -> datetime:
    """Now, in Sacramento."""
    return datetime.now(HERE)


@dataclass(frozen=True)
class Wiring:
    """Everything, made on first use. `now` may be replaced by tests."""

    settings: Settings
    now: Callable[[], datetime] = local_now

    @cached_property
    def site(self) -> Site:
        """What the operator decides about the site as a whole."""
        settings = self.settings
        return Site(
            settings.public_url,
            settings.secret_key,
            embed_origins=settings.embed_origins,
            tile_url=settings.tile_url,
            tile_credit=settings.tile_credit,
            development=not settings.production,
        )

    @cached_property
    def reference(self) -> Reference:
        """The files of `data/`."""
        return Reference(resources.folder("data"))

    @cached_property
    def database(self) -> Database:
        """The database; its folder is made if need be."""
        self.settings.home.mkdir(parents=True, exist_ok=True)
        return Database(self.settings.database_url)

    @cached_property
    def engine(self) -> SearchEngine:
        """The search engine. Raises SettingsError when its package is not installed."""
        if self.settings.search_engine is SearchBy.OPENSEARCH:
            return self._opensearch()
        return WhooshEngine(self.settings.home / "index")

    @cached_property
    def indexer(self) -> Indexer:
        """What keeps the index in step."""
        return Indexer(self.database, self.engine, self.reference.needs, self.places.locate)

    @cached_property
    def places(self) -> gazetteer.Gazetteer:
        """The offline gazetteer."""
        return gazetteer.load(self.reference.folder / "places")

    @cached_property
    def geocoder(self) -> Geocoder:
        """The gazetteer, and behind it the online geocoder when one is configured. Raises SettingsError."""
        if not self.settings.geocoder:
            return self.places
        try:
            found = online.adapter(self.settings.geocoder, **self.settings.geocoder_options)
        except ValueError as fault:
            raise SettingsError(f"GEOCODER: {fault}") from fault
        return online.OfflineFirst(self.places, online.OnlineGeocoder(found, self.places.place_of, LOG.warning))

    @cached_property
    def reader(self) -> Reader:
        """What understands questions."""
        home = self.settings.home
        return reader_of(self.reference, self.geocoder.locate, self.places.place_of, home / "meaning")

    @cached_property
    def judge(self) -> Judge:
        """What judges eligibility."""
        return Judge(self.reference.guideline, lru_cache(REMEMBERED)(self.places.is_home))

    @cached_property
    def desk(self) -> Desk:
        """All that pages, JSON and command line may ask for."""
        return Desk(
            needs=self.reference.needs,
            find=self.find,
            plan=Planner(self.find, self.reference.needs, self.now),
            lists=self.lists,
            show=Shower(self.database, self.listings, self.judge, self.places.locate, self.now),
            reports=self.reports,
            spell_out=SpellerOut(self.database),
            opening=OpeningFinder(self.now),
            county=self.county,
            summarize=Summarizer(self.database, self.engine, self.reference.needs),
            explain=self.explain,
            suggest=Suggester(self.database, self.reference.needs),
            suggest_places=self.places.suggest,
            pages=PageLister(self.database),
            now=self.now,
        )

    @cached_property
    def listings(self) -> ListingCache:
        """What remembers whole listings."""
        return ListingCache(self.database)

    @cached_property
    def county(self) -> CountyMap:
        """The small map of the county."""
        line = outline.read(self.reference.folder / "places" / "county_outline.json")
        return CountyMap.of(line, filter(None, map(self.places.locate, TOWNS)))

    @cached_property
    def crises(self) -> CrisisCounter:
        """What answers questions and counts the crises among them, one at a time and in the background."""
        find = Finder(
            engine=self.engine,
            reader=self.reader,
            judge=self.judge,
            listings=self.listings,
            refused=lru_cache(REMEMBERED_PLACES)(self.judge.refused),
            blend=lru_cache(1)(self.blend),
            now=self.now,
        )
        return CrisisCounter(self.database, find, ThreadPoolExecutor(1).submit, self.now)

    @cached_property
    def lists(self) -> ListKeeper:
        """What keeps the lists of families."""
        return ListKeeper(self.database, self.now, secrets.randbelow, self.tries)

    @cached_property
    def tries(self) -> TryLimiter:
        """What counts how often somebody tries to guess a code or a password, or reports something."""
        limits = {**guard_sign_in.LIMITS, **save_list.LIMITS, **report_listing.LIMITS}
        return TryLimiter(self.database, self.now, self.settings.secret_key, limits)

    def tidy(self) -> int:
        """Delete what is over: old counts of tries, and lists; how many lists that were."""
        self.tries.forget()
        return self.lists.tidy()

    @cached_property
    def reports(self) -> ReportQueue:
        """What keeps the reports of families until somebody has dealt with them."""
        return ReportQueue(self.database, self.now, self.tries)

    @cached_property
    def explain(self) -> Explainer:
        """What tells how the list is made."""
        reference = self.reference
        return Explainer(reference.ranking, reference.guideline, reference.exam_scores, self.now)

    def find(self, question: Question) -> Answer:
        """Answer a question; the first one waits until what understands it is ready."""
        return self.crises(question)

    def warm_up(self, after_seconds: float) -> None:
        """Load what understands questions, and the listings, in the background.

        They take seconds: the first page need not wait for them, and the first search rarely does.
        """

        def load() -> None:
            self.find(Question(text="food"))
            self.listings.fill()

        timer = threading.Timer(after_seconds, load)
        timer.daemon = True
        timer.start()

    @cached_property
    def importer(self) -> Importer:
        """What imports files."""
        return Importer(self.database, self.indexer, self.reference.needs, self.now)

    @cached_property
    def seed(self) -> Seeder:
        """What brings the bundled listings in."""
        folder = self.reference.folder
        files = [(f"bundled-{name}", folder / "seed" / f"{name}_programs.csv") for name in BUNDLED]
        return Seeder(self.importer, files)

    @cached_property
    def index_lag(self) -> IndexWatch:
        """What tells how far the index is behind."""
        return IndexWatch(self.database, self.engine, self.now)

    @cached_property
    def check(self) -> Checker:
        """What reports on data quality."""
        return Checker(self.database, self.reference.needs, self.now, self.reference.plain_terms)

    @cached_property
    def grade_texts(self) -> TextGrader:
        """What names the texts that are too hard to read."""
        return TextGrader(self.database, self.reference.plain_terms)

    def blend(self, today: date) -> Blend:
        """The ranking weights, with ages in months turned into days on the calendar."""
        ranking = self.reference.ranking
        months = {int(age): factor for age, factor in ranking["freshness"].items() if age != "older"}
        return Blend(
            **ranking["fit"],
            **ranking["nearness"],
            staff_language=ranking["language"]["staff"],
            interpreter_language=ranking["language"]["interpreter"],
            freshness={int(f"{today - timedelta(days=30.44 * age):%Y%m%d}"): factor for age, factor in months.items()},
            stale=ranking["freshness"]["older"],
            confidence=ranking["trust"],
        )

    def _opensearch(self) -> SearchEngine:
        # Its client takes half a second to import, which others need not spend.
        try:
            found = importlib.import_module("directory.search.opensearch.engine")
        except ModuleNotFoundError as fault:
            raise SettingsError("SEARCH_ENGINE=opensearch needs the extra `scale` of this package.") from fault
        engine: SearchEngine = found.connected(self.settings.opensearch_url, self.settings.opensearch_shards)
        return engine
