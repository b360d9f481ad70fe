"""Listings with everything that belongs to them, import batches and index changes."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "v0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "index_change",
    "import_batch",
    "eligibility",
    "schedule_exception",
    "schedule",
    "service_capacity",
    "cost_option",
    "required_document",
    "service_area",
    "language",
    "phone",
    "extra_column",
    "service_flag",
    "service_mode",
    "service_need",
    "description",
    "alternate_name",
    "provenance",
    "service_at_location",
    "accessibility",
    "address",
    "location",
    "service",
    "organization",
)
"""Children first."""


def upgrade() -> None:
    """Make all tables."""
    organizations()
    services()
    service_lists()
    locations()
    access()
    hours_and_rules()
    ledger()


def downgrade() -> None:
    """Drop all tables."""
    for table in TABLES:
        op.drop_table(table)


def organizations() -> None:
    """Who runs services."""
    op.create_table(
        "organization",
        identifier("id"),
        text("name"),
        text("name_folded"),
        text("website"),
        sa.PrimaryKeyConstraint("id", name="pk_organization"),
        sa.UniqueConstraint("name_folded", name="uq_organization_name_folded"),
    )


def services() -> None:
    """The services themselves and where their facts come from."""
    op.create_table(
        "service",
        identifier("id"),
        text("feed"),
        text("code"),
        identifier("organization_id"),
        text("organization_name"),
        text("organization_website"),
        text("name"),
        choice("service", "kind", "program", "school", "guide", "event"),
        text("url"),
        choice("service", "status", "active", "inactive", "defunct", "temporarily closed"),
        text("application_process"),
        text("hours_text"),
        sa.Column("hours_always", sa.Boolean(), nullable=False),
        sa.Column("hours_by_appointment", sa.Boolean(), nullable=False),
        sa.Column("hours_closed_on_holidays", sa.Boolean()),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("last_modified", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_service"),
        sa.UniqueConstraint("feed", "code", name="uq_service_feed_code"),
        sa.CheckConstraint("revision > 0", name=op.f("ck_service_revision")),
        refers("service", "organization_id", "organization", cascade=False),
    )
    op.create_index("ix_service_organization_id", "service", ["organization_id"])
    op.create_index("ix_service_status_id", "service", ["status", "id"])
    confidence = ("verified-source", "single-source", "older-source", "unconfirmed")
    of_service_once(
        "provenance",
        text("source"),
        text("source_date"),
        sa.Column("assured_date", sa.Date()),
        choice("provenance", "confidence", *confidence),
        text("note"),
    )


def service_lists() -> None:
    """Plain lists of a service."""
    flags = ("walk_in", "no_id", "victim_service", "minor_can_self_refer", "hotline", "open_24h")
    of_service("alternate_name", text("name"))
    state = choice("description", "state", "human", "machine", "outdated")
    of_service("description", text("language"), text("text"), state)
    of_service("service_need", text("slug"))
    of_service("service_mode", choice("service_mode", "mode", "in_person", "phone", "online", "home"))
    of_service("service_flag", choice("service_flag", "flag", *flags, "referral_needed", "youth_private"))
    of_service("extra_column", text("name"), text("text"))


def locations() -> None:
    """Where services are."""
    op.create_table(
        "location",
        identifier("id"),
        sa.Column("latitude", sa.Double()),
        sa.Column("longitude", sa.Double()),
        text("point_source"),
        choice("location", "visibility", "full", "city", "hidden"),
        sa.PrimaryKeyConstraint("id", name="pk_location"),
        sa.CheckConstraint("(latitude IS NULL) = (longitude IS NULL)", name=op.f("ck_location_point")),
        sa.CheckConstraint("latitude BETWEEN -90 AND 90", name=op.f("ck_location_latitude")),
        sa.CheckConstraint("longitude BETWEEN -180 AND 180", name=op.f("ck_location_longitude")),
    )
    op.create_table(
        "address",
        identifier("location_id"),
        *map(text, ("address_1", "city", "state_province", "postal_code", "match_key")),
        sa.PrimaryKeyConstraint("location_id", name="pk_address"),
        refers("address", "location_id", "location"),
    )
    op.create_index("ix_address_match_key", "address", ["match_key"])
    op.create_table(
        "accessibility",
        identifier("location_id"),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        text("description"),
        sa.PrimaryKeyConstraint("location_id", "position", name="pk_accessibility"),
        refers("accessibility", "location_id", "location"),
    )
    links()


def links() -> None:
    """Which service is at which location."""
    op.create_table(
        "service_at_location",
        identifier("id"),
        identifier("service_id"),
        identifier("location_id"),
        sa.PrimaryKeyConstraint("id", name="pk_service_at_location"),
        sa.UniqueConstraint("service_id", name="uq_service_at_location_service_id"),
        sa.UniqueConstraint("location_id", name="uq_service_at_location_location_id"),
        refers("service_at_location", "service_id", "service"),
        refers("service_at_location", "location_id", "location"),
    )


def access() -> None:
    """How a family reaches and uses a service."""
    of_service("phone", text("number"), text("extension"), text("type"), text("description"))
    of_service("language", text("code"), choice("language", "support", "staff", "interpreter", "unknown"))
    of_service("service_area", text("name"))
    of_service("required_document", text("document"))
    costs = ("free", "sliding", "insurance", "reduced", "fee", "unknown")
    of_service_once("cost_option", choice("cost_option", "kind", *costs), text("amount_description"))
    days = (sa.Column("updated", sa.Date()), sa.Column("expires", sa.Date()))
    of_service_once("service_capacity", text("status"), text("note"), *days)


def hours_and_rules() -> None:
    """When services are open and who they are for."""
    of_service(
        "schedule",
        choice("schedule", "freq", "WEEKLY", "MONTHLY"),
        text("byday"),
        text("nth"),
        sa.Column("opens_at", sa.Time(), nullable=False),
        sa.Column("closes_at", sa.Time(), nullable=False),
        sa.Column("valid_from", sa.Date()),
        sa.Column("valid_to", sa.Date()),
    )
    times = (sa.Column("opens_at", sa.Time()), sa.Column("closes_at", sa.Time()))
    of_service("schedule_exception", sa.Column("date", sa.Date(), nullable=False), *times)
    of_service(
        "eligibility",
        choice("eligibility", "kind", "age", "income", "insurance", "residence", "enrollment", "other"),
        sa.Column("min_months", sa.Integer()),
        sa.Column("under_months", sa.Integer()),
        sa.Column("percent_of_poverty", sa.Double()),
        sa.Column("accepted", sa.JSON(), nullable=False),
        text("text"),
        text("source"),
    )


def ledger() -> None:
    """What was written, and what the index still has to hear about."""
    counts = ("row_count", "added", "changed", "unchanged", "rejected", "missing")
    not_negative = " AND ".join(f"{name} >= 0" for name in counts)
    op.create_table(
        "import_batch",
        sa.Column("id", sa.Integer(), nullable=False),
        text("feed"),
        text("file_name"),
        sa.Column("sha256", sa.String(64), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in counts),
        sa.Column("applied_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("applied_by", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_import_batch"),
        sa.CheckConstraint(not_negative, name=op.f("ck_import_batch_counts")),
    )
    op.create_index("ix_import_batch_feed_id", "import_batch", ["feed", "id"])
    op.create_table(
        "index_change",
        sa.Column("sequence", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        identifier("listing_id"),
        sa.PrimaryKeyConstraint("sequence", name="pk_index_change"),
        sqlite_autoincrement=True,
    )


def of_service(table: str, *columns: sa.Column[Any]) -> None:
    """A table of rows that belong to a service, in order."""
    op.create_table(
        table,
        identifier("service_id"),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("service_id", "position", name=f"pk_{table}"),
        refers(table, "service_id", "service"),
    )


def of_service_once(table: str, *columns: sa.Column[Any]) -> None:
    """A table of which a service has one row at most."""
    op.create_table(
        table,
        identifier("service_id"),
        *columns,
        sa.PrimaryKeyConstraint("service_id", name=f"pk_{table}"),
        refers(table, "service_id", "service"),
    )


def refers(table: str, column: str, parent: str, *, cascade: bool = True) -> sa.ForeignKeyConstraint:
    """A foreign key to the id of another table."""
    name = f"fk_{table}_{column}_{parent}"
    return sa.ForeignKeyConstraint([column], [f"{parent}.id"], name=name, ondelete="CASCADE" if cascade else None)


def identifier(name: str) -> sa.Column[Any]:
    """A UUID as text."""
    return sa.Column(name, sa.String(36), nullable=False)


def text(name: str) -> sa.Column[Any]:
    """A text that may be empty but never null."""
    return sa.Column(name, sa.Text(), nullable=False)


def choice(table: str, name: str, *values: str) -> sa.Column[Any]:
    """A text that takes only these values."""
    checked = sa.Enum(*values, name=op.f(f"ck_{table}_{name}"), native_enum=False, create_constraint=True, length=32)
    return sa.Column(name, checked, nullable=False)
