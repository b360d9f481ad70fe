"""Staff accounts, and the audit log that can only grow."""

import sqlalchemy as sa
from alembic import op

revision = "v0004"
down_revision = "v0003"
branch_labels = None
depends_on = None

ROLES = ("listing_editor", "coach", "site_supervisor", "county_admin", "partner_agency")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables and the triggers."""
    op.create_table(
        "account",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("password", sa.Text(), nullable=True),
        sa.Column("fs_uniquifier", sa.String(64), nullable=False),
        sa.Column("fs_webauthn_user_handle", sa.String(64), nullable=True),
        sa.Column("tf_primary_method", sa.Text(), nullable=True),
        sa.Column("tf_totp_secret", sa.Text(), nullable=True),
        sa.Column("tf_last_counter", sa.Integer(), nullable=True),
        sa.Column("mf_recovery_codes", sa.JSON(), nullable=True),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_account"),
        sa.UniqueConstraint("email", name="uq_account_email"),
        sa.UniqueConstraint("fs_uniquifier", name="uq_account_fs_uniquifier"),
        sa.UniqueConstraint("fs_webauthn_user_handle", name="uq_account_fs_webauthn_user_handle"),
    )
    _of_accounts("account_role", sa.Column("name", sa.String(32), nullable=False))
    _of_accounts("account_site", sa.Column("site_id", sa.String(36), nullable=False))
    op.create_index("ix_account_site_site_id", "account_site", ["site_id"])
    _passkeys()
    _audit()


def downgrade() -> None:
    """Drop the tables; the triggers go with theirs."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TRIGGER audit_event_only_grows ON audit_event")
        op.execute("DROP FUNCTION audit_event_only_grows()")
    for table in ("audit_event", "account_passkey", "account_site", "account_role", "account"):
        op.drop_table(table)


def _of_accounts(table: str, column: sa.Column[str]) -> None:
    checks = [sa.CheckConstraint(sa.column("name").in_(ROLES), name=op.f("ck_account_role_name"))]
    op.create_table(
        table,
        sa.Column("account_id", sa.String(36), nullable=False),
        column,
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], f"fk_{table}_account_id_account", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("account_id", column.name, name=f"pk_{table}"),
        *(checks if table == "account_role" else []),
    )


def _passkeys() -> None:
    op.create_table(
        "account_passkey",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("account_id", sa.String(36), nullable=False),
        sa.Column("credential_id", sa.LargeBinary(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("sign_count", sa.Integer(), nullable=False),
        sa.Column("transports", sa.JSON(), nullable=False),
        sa.Column("backup_state", sa.Boolean(), nullable=False),
        sa.Column("device_type", sa.Text(), nullable=False),
        sa.Column("extensions", sa.Text(), nullable=True),
        sa.Column("create_datetime", INSTANT, nullable=False),
        sa.Column("lastuse_datetime", INSTANT, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("usage", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], "fk_account_passkey_account_id_account", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_account_passkey"),
        sa.UniqueConstraint("credential_id", name="uq_account_passkey_credential_id"),
    )
    op.create_index("ix_account_passkey_account_id", "account_passkey", ["account_id"])


def _audit() -> None:
    op.create_table(
        "audit_event",
        sa.Column("sequence", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("action", sa.String(32), nullable=False),
        sa.Column("actor", sa.String(36), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("object_kind", sa.Text(), nullable=False),
        sa.Column("object_id", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("request_id", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name="pk_audit_event"),
    )
    for column in ("actor", "site", "object_id"):
        op.create_index(f"ix_audit_event_{column}", "audit_event", [column])
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION audit_event_only_grows() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'the audit log only grows'; END $$"
        )
        op.execute(
            "CREATE TRIGGER audit_event_only_grows BEFORE UPDATE OR DELETE ON audit_event "
            "FOR EACH ROW EXECUTE FUNCTION audit_event_only_grows()"
        )
        return
    for event in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER audit_event_no_{event.lower()} BEFORE {event} ON audit_event "
            "BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END"
        )
