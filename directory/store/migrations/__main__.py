"""Writes the next revision from what the models say: `python -m directory.store.migrations "Add consents"`."""

import sys
import tempfile
from pathlib import Path

from alembic import command

from directory.store import engines, migrate

VERSIONS = Path(__file__).parent / "versions"


def write_revision(message: str) -> None:
    """Compare the models with a fresh database at the newest revision and write the difference down."""
    with tempfile.TemporaryDirectory() as folder:
        url = engines.parse_url(f"sqlite:///{folder}/scratch.db")
        migrate.upgrade(url)
        number = f"v{len(list(VERSIONS.glob('v*.py'))) + 1:04}"
        with engines.for_migration(url).begin() as connection:
            command.revision(migrate.config(connection), message, autogenerate=True, rev_id=number)


if __name__ == "__main__":
    write_revision(" ".join(sys.argv[1:]))
