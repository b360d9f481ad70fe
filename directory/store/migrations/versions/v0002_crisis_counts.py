"""Daily counts of crisis blocks."""

import sqlalchemy as sa
from alembic import op

revision = "v0002"
down_revision = "v0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "crisis_count",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("crisis_class", sa.String(32), nullable=False),
        sa.Column("shown", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "crisis_class", name="pk_crisis_count"),
        sa.CheckConstraint("shown > 0", name=op.f("ck_crisis_count_shown")),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("crisis_count")
