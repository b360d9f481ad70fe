"""What families say is wrong about a program."""

import sqlalchemy as sa
from alembic import op

revision = "v0005"
down_revision = "v0004"
branch_labels = None
depends_on = None

WRONG = ("phone", "address", "hours", "closed", "full", "not_for_us", "other")


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "listing_report",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("listing_id", sa.String(36), nullable=False),
        sa.Column("wrong", sa.String(32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_listing_report"),
        sa.CheckConstraint(sa.column("wrong").in_(WRONG), name=op.f("ck_listing_report_wrong")),
        sa.CheckConstraint("length(text) <= 500", name=op.f("ck_listing_report_text")),
    )
    op.create_index("ix_listing_report_listing_id", "listing_report", ["listing_id"])


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("listing_report")
