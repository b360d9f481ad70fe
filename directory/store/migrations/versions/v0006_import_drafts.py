"""Files under review, what each applied file did to each listing, and when it was undone."""

import sqlalchemy as sa
from alembic import op

revision = "v0006"
down_revision = "v0005"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
STATES = ("uploaded", "checking", "checked", "failed", "applying", "applied", "discarded")
KINDS = ("added", "changed", "unchanged", "rejected", "missing")


def upgrade() -> None:
    """Make the tables."""
    op.add_column("import_batch", sa.Column("undone_at", INSTANT, nullable=True))
    op.add_column("import_batch", sa.Column("undone_by", sa.Text(), nullable=True))
    _drafts()
    _rows()
    op.create_table(
        "import_layout",
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("header", sa.String(64), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("blank_clears", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("feed", "header", name="pk_import_layout"),
    )
    op.create_table(
        "import_change",
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("listing_id", sa.String(36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["import_batch.id"], "fk_import_change_batch_id_import_batch"),
        sa.PrimaryKeyConstraint("batch_id", "listing_id", name="pk_import_change"),
    )
    op.create_index("ix_import_change_listing_id", "import_change", ["listing_id"])


def downgrade() -> None:
    """Drop the tables."""
    for table in ("import_change", "import_layout", "import_row", "import_draft"):
        op.drop_table(table)
    for column in ("undone_by", "undone_at"):
        op.drop_column("import_batch", column)


def _drafts() -> None:
    op.create_table(
        "import_draft",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("uploaded_by", sa.String(36), nullable=False),
        sa.Column("uploaded_at", INSTANT, nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("blank_clears", sa.Boolean(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("job", sa.String(36), nullable=False),
        sa.Column("beat_at", INSTANT, nullable=True),
        sa.Column("fault_code", sa.Text(), nullable=False),
        sa.Column("fault", sa.Text(), nullable=False),
        sa.Column("remarks", sa.JSON(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(sa.column("state").in_(STATES), name=op.f("ck_import_draft_state")),
        sa.ForeignKeyConstraint(["batch_id"], ["import_batch.id"], "fk_import_draft_batch_id_import_batch"),
        sa.PrimaryKeyConstraint("id", name="pk_import_draft"),
    )
    op.create_index("ix_import_draft_uploaded_at", "import_draft", ["uploaded_at"])


def _rows() -> None:
    op.create_table(
        "import_row",
        sa.Column("draft_id", sa.String(36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("decision", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("listing_id", sa.String(36), nullable=False),
        sa.Column("base_revision", sa.Integer(), nullable=False),
        sa.Column("edited", sa.Boolean(), nullable=False),
        sa.Column("codes", sa.Text(), nullable=False),
        sa.Column("resembling", sa.Integer(), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("listing", sa.Text(), nullable=False),
        sa.CheckConstraint(sa.column("kind").in_(KINDS), name=op.f("ck_import_row_kind")),
        sa.CheckConstraint(sa.column("decision").in_(("take", "leave")), name=op.f("ck_import_row_decision")),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["import_draft.id"], "fk_import_row_draft_id_import_draft", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("draft_id", "number", name="pk_import_row"),
    )
    op.create_index("ix_import_row_draft_id_kind_number", "import_row", ["draft_id", "kind", "number"])
    op.create_index("ix_import_row_draft_id_listing_id", "import_row", ["draft_id", "listing_id"])
