"""Lists that families keep without an account, and counts of attempts to open one."""

import sqlalchemy as sa
from alembic import op

revision = "v0003"
down_revision = "v0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "saved_list",
        sa.Column("code_hash", sa.String(64), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("code_hash", name="pk_saved_list"),
    )
    op.create_index("ix_saved_list_expires_on", "saved_list", ["expires_on"])
    op.create_table(
        "saved_listing",
        sa.Column("code_hash", sa.String(64), nullable=False),
        sa.Column("listing_id", sa.String(36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["code_hash"],
            ["saved_list.code_hash"],
            name="fk_saved_listing_code_hash_saved_list",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("code_hash", "listing_id", name="pk_saved_listing"),
    )
    op.create_index("ix_saved_listing_listing_id", "saved_listing", ["listing_id"])
    op.create_table(
        "attempt",
        sa.Column("stretch", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("visitors", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("stretch", "kind", "visitors", name="pk_attempt"),
        sa.CheckConstraint("tries > 0", name=op.f("ck_attempt_tries")),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("attempt")
    op.drop_table("saved_listing")
    op.drop_table("saved_list")
