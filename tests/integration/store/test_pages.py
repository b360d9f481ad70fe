"""Which listings have a page for search engines."""

from directory.domain.listing import Flag, Kind, Status
from directory.store import listings, pages
from directory.store.database import Database
from directory.store.pages import ProgramPage
from tests.integration.store.samples import NOW, PLAIN, program


def test_active_programs_have_a_page_with_what_decides_whether_it_is_private(database: Database) -> None:
    shelter = program("shelter", needs=("safety.dv",), flags=(Flag.VICTIM_SERVICE,))
    away = [program("closed", status=Status.INACTIVE), program("school", kind=Kind.SCHOOL)]
    with database.begin() as session:
        listings.save(session, [PLAIN, shelter, *away], NOW)
        found = pages.program_pages(session)
    assert sorted(found, key=lambda page: page.needs) == [
        ProgramPage(PLAIN.id, NOW, (), ()),
        ProgramPage(shelter.id, NOW, ("safety.dv",), (Flag.VICTIM_SERVICE,)),
    ]
