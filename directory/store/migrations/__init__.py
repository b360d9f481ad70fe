"""Alembic revisions, applied by `Database.migrate`; write a new one with `python -m directory.store.migrations`."""
