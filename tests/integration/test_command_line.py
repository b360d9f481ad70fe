"""What operators read in their shell."""

from dataclasses import replace
from pathlib import Path

from click.testing import CliRunner

from directory.cli import cli
from directory.domain.listing import Text
from directory.domain.report import Report, Wrong
from directory.store import crises, listings, reports
from directory.store.database import Database
from tests.fakes.desk import NOW
from tests.fakes.listings import COUNSELING, PANTRY


def test_crises_are_listed_by_day_and_kind(tmp_path: Path) -> None:
    run = CliRunner(env={"DIRECTORY_HOME": str(tmp_path)}).invoke
    assert run(cli, ["crises"]).output == ""
    database = Database(f"sqlite:///{tmp_path / 'directory.db'}")
    with database.begin() as session:
        crises.add(session, NOW.date(), "suicide")
    database.close()
    assert run(cli, ["crises"]).output == "2026-11-23  suicide       1\n"


def test_tidy_deletes_what_is_over_and_says_how_much(tmp_path: Path) -> None:
    outcome = CliRunner().invoke(cli, ["tidy"], env={"DIRECTORY_HOME": str(tmp_path)})
    assert outcome.output == "Deleted: 0 lists.\n"


def test_reports_are_listed_with_what_may_belong_to_a_person_and_taken_away(tmp_path: Path) -> None:
    run = CliRunner(env={"DIRECTORY_HOME": str(tmp_path)}).invoke
    assert run(cli, ["reports"]).output == ""
    database = Database(f"sqlite:///{tmp_path / 'directory.db'}")
    with database.begin() as session:
        reports.add(session, Report("r1", "l1", Wrong.PHONE, "my number: 916-555-0100", NOW))
    database.close()
    listed = run(cli, ["reports"]).output
    assert listed.startswith("r1  2026-11-23  phone       l1\n")
    assert "916-555-0100 may belong to a person" in listed
    assert run(cli, ["reports", "--done", "r1"]).output == "Deleted.\n"
    assert run(cli, ["reports", "--done", "r1"]).output == "There is no such report any more.\n"


def test_texts_that_are_hard_to_read_are_named_with_their_grade(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'directory.db'}")
    database.migrate()
    easy = Text("en", "Talk with us when you feel sad.")
    hard = Text("en", "Eligible participants receive supplemental nutritional assistance.")
    with database.begin() as session:
        listings.save(session, [replace(PANTRY, descriptions=(hard,)), replace(COUNSELING, descriptions=(easy,))], NOW)
    database.close()
    told = CliRunner().invoke(cli, ["check", "--texts"], env={"DIRECTORY_HOME": str(tmp_path)}).output
    assert hard.text in told
    assert PANTRY.name in told.splitlines()[0]
    assert COUNSELING.name not in told
