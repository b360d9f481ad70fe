"""The command line: `directory serve | migrate | import | reindex | match | crises | reports | tidy | ...`."""

import json
import os
import sys
from pathlib import Path

import click
import waitress

from directory.app import create_app
from directory.domain.account import Account, Role
from directory.domain.household import Household
from directory.domain.match import Question
from directory.domain.problem import Severity
from directory.domain.report import contacts_in
from directory.search.port import SearchUnavailableError
from directory.services.wording import reason_text
from directory.settings import Settings, SettingsError
from directory.store.database import DatabaseUnavailableError
from directory.wiring import Wiring
from directory.wiring_staff import job_queue, staff_of
from importers.plan import Plan
from importers.report import report
from importers.unreadable import UnreadableFile

SHOWN = 10
WARM_UP_AFTER_SECONDS = 1.0


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="resource-directory")
@click.pass_context
def cli(context: click.Context) -> None:
    """Community resource directory: serve the site, bring listings in, ask for matches."""
    context.obj = Wiring(Settings.read(os.environ))


@cli.command()
@click.pass_obj
def serve(wiring: Wiring) -> None:
    """Prepare what is missing (tables, bundled listings, index), then serve the site on HOST and PORT."""
    prepare(wiring)
    wiring.tidy()
    settings = wiring.settings
    wiring.warm_up(WARM_UP_AFTER_SECONDS)
    jobs = job_queue(wiring)
    app = create_app(wiring.desk, wiring.site, staff_of(wiring, jobs))
    jobs.start()
    address = f"http://{settings.host}:{settings.port}"
    click.echo(f"Serving {wiring.engine.count()} listings on {address}  (Ctrl+C stops)")
    waitress.serve(app, host=settings.host, port=settings.port, threads=8, ident="directory")


@cli.command()
@click.pass_obj
def work(wiring: Wiring) -> None:
    """Do what staff left running (dry runs, imports), until stopped; `serve` does so by itself."""
    wiring.database.migrate()
    jobs = job_queue(wiring)
    staff_of(wiring, jobs)
    jobs.work()


@cli.command()
@click.pass_obj
def migrate(wiring: Wiring) -> None:
    """Create the database or bring its tables up to date."""
    wiring.database.migrate()
    click.echo("The database is up to date.")


@cli.command(name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--source", "feed", required=True, help="The name of the source; use the same one next time.")
@click.option("--dry-run", is_flag=True, help="Only show what would happen.")
@click.pass_obj
def import_(wiring: Wiring, file: Path, feed: str, dry_run: bool) -> None:
    """Import a CSV or Excel FILE as the newest state of a source."""
    wiring.database.migrate()
    plan = wiring.importer.plan(file, feed)
    click.echo("\n".join(report(plan)))
    if dry_run:
        click.echo("Nothing was written: this was a dry run.")
    else:
        wiring.importer.apply(plan, file)
        click.echo(f"Written: {plan.writes} listings.")


@cli.command()
@click.option(
    "--changes", "only_changes", is_flag=True, help="Only bring in what changed and did not arrive; for a timer."
)
@click.pass_obj
def reindex(wiring: Wiring, only_changes: bool) -> None:
    """Build the search index anew from the database and switch to it."""
    if only_changes:
        click.echo(f"Brought in: {wiring.indexer.catch_up()} changes.")
    else:
        click.echo(f"The index holds {wiring.indexer.rebuild()} listings.")


@cli.command()
@click.argument("text")
@click.option("--near", default="", help="A ZIP, city, school, neighborhood or address.")
@click.option("--age", "ages", type=int, multiple=True, help="An age in the family; may be repeated.")
@click.option("--lang", type=click.Choice(["en", "es"]), default="en", help="The language of the descriptions.")
@click.option("--json", "as_json", is_flag=True, help="Print ids, names, needs and scores as JSON lines.")
@click.pass_obj
def match(wiring: Wiring, text: str, near: str, ages: tuple[int, ...], lang: str, as_json: bool) -> None:
    """Match what a family says (TEXT) to programs."""
    household = Household(ages=ages)
    answer = wiring.desk.find(Question(text=text, near=near, household=household, language=lang, limit=SHOWN))
    understood = ", ".join(f"{need.slug} {need.score:g}" for need in answer.understood.needs) or "words only"
    if not as_json:
        place = answer.understood.place.name if answer.understood.place else near or "anywhere"
        click.echo(f"Understood: {understood} · near {place} · {answer.total} programs")
    for found in answer.matches:
        reasons = [reason_text(reason, str, lang, wiring.desk.needs) for reason in found.reasons]
        if as_json:
            listing = found.listing
            record = {"id": listing.id, "name": listing.name, "needs": listing.needs, "score": found.score}
            click.echo(json.dumps(record, ensure_ascii=False))
        else:
            click.echo(f"\n{found.listing.name}\n  {' · '.join(filter(None, reasons))}")


@cli.command()
@click.pass_obj
def crises(wiring: Wiring) -> None:
    """Print how often each kind of crisis block was shown, by day; nothing else of a crisis is kept."""
    wiring.database.migrate()
    for count in wiring.crises.daily():
        click.echo(f"{count.day}  {count.crisis:12}  {count.shown}")


@cli.command()
@click.option("--done", default="", metavar="ID", help="Take a report away, words and all.")
@click.pass_obj
def reports(wiring: Wiring, done: str) -> None:
    """List what families say is wrong about programs, the oldest first."""
    wiring.database.migrate()
    if done:
        click.echo("Deleted." if wiring.reports.done(done) else "There is no such report any more.")
        return
    for waiting in wiring.reports.waiting():
        report = waiting.report
        click.echo(f"{report.id}  {report.told_at:%Y-%m-%d}  {report.wrong:10}  {waiting.program or report.listing_id}")
        if report.text:
            click.echo(f"    {json.dumps(report.text, ensure_ascii=False)}")
        if found := contacts_in(report.text):
            click.echo(f"    Look: {', '.join(found)} may belong to a person. If so, do not copy it; --done soon.")


@cli.command()
@click.pass_obj
def tidy(wiring: Wiring) -> None:
    """Delete the lists of families whose 90 days are over, and old counts of tries; safe to stop and to repeat."""
    wiring.database.migrate()
    click.echo(f"Deleted: {wiring.tidy()} lists.")


@cli.group()
def user() -> None:
    """Accounts of staff."""


@user.command()
@click.argument("email")
@click.option("--name", prompt=True, help="How the person is called.")
@click.option("--role", "roles", type=click.Choice(list(Role)), multiple=True, required=True, help="May be repeated.")
@click.option("--site", "sites", multiple=True, help="The state's code (CDS) of a school; may be repeated.")
@click.pass_obj
def add(wiring: Wiring, email: str, name: str, roles: tuple[str, ...], sites: tuple[str, ...]) -> None:
    """Make an account for EMAIL. The person sets the password with “Forgot your password?” on the sign-in page."""
    wiring.database.migrate()
    account = Account("", email, name, frozenset(map(Role, roles)), frozenset(sites))
    made = staff_of(wiring).accounts.create(account)
    click.echo(f"Made. Now {made.email} can choose a password at /staff/forgot-password.")


@cli.group()
def audit() -> None:
    """The log of what staff did."""


@audit.command()
@click.option("--expect", default="", help="The mark an earlier run printed; it has to be in the log.")
@click.pass_obj
def verify(wiring: Wiring, expect: str) -> None:
    """Check that no event was changed or taken out; exit 1 when one was. Keep the mark it prints somewhere else."""
    checked = staff_of(wiring).audit.verify(expect)
    if checked.broken_at is not None:
        click.echo(
            f"Event {checked.broken_at} was changed, or one before it was taken out. {checked.events} are whole."
        )
    elif not checked.expected:
        click.echo(f"The mark {expect} is gone: events were taken off the end. {checked.events} are left.")
    else:
        click.echo(f"All {checked.events} events are whole. Mark: {checked.digest}")
        return
    sys.exit(1)


@cli.command()
@click.option("--texts", is_flag=True, help="Only list the descriptions above grade 6, the hardest first.")
@click.pass_obj
def check(wiring: Wiring, texts: bool) -> None:
    """Report on the quality of the listings and the state of the index; exit 1 when something is plainly wrong."""
    wiring.database.migrate()
    if texts:
        for hard in wiring.grade_texts():
            click.echo(f"{hard.grade:4.1f}  {hard.language}  {hard.code}  {hard.name}\n      {hard.text}")
        return
    lag, findings = wiring.index_lag(), wiring.check()
    click.echo(lag)
    for finding in findings:
        click.echo(finding.sentence)
    if not lag.is_level or any(finding.severity is Severity.ERROR for finding in findings):
        sys.exit(1)


def prepare(wiring: Wiring) -> None:
    """Tables, bundled listings and index, as far as they are missing or changed."""
    wiring.database.migrate()
    wiring.seed(_tell)
    if wiring.engine.count() == 0:
        wiring.indexer.rebuild()
    else:
        wiring.indexer.catch_up()


def _tell(feed: str, plan: Plan) -> None:
    click.echo(f"{feed}: {len(plan.added)} new, {len(plan.changed)} changed, {len(plan.unchanged)} unchanged.")


def main() -> None:
    """Run a command; what an operator can mend is said in a sentence, not as a traceback."""
    try:
        cli()
    except (SettingsError, DatabaseUnavailableError, SearchUnavailableError, UnreadableFile) as fault:
        click.echo(f"directory: {fault}", err=True)
        sys.exit(2)
