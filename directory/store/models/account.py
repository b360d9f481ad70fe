"""Staff accounts, with what Flask-Security needs to know of them (it declares its columns more loosely than we do)."""

from datetime import datetime
from typing import Any

from flask_security.core import RoleMixin, UserMixin, WebAuthnMixin
from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from directory.domain.account import Role
from directory.store.models.base import Base, Id, choice


class StaffRole(RoleMixin, Base):
    """A role of an account."""

    __tablename__ = "account_role"

    account_id: Mapped[str] = mapped_column(String(36), ForeignKey("account.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[Role] = mapped_column(choice(Role, "name"), primary_key=True)


class StaffSite(Base):
    """A school site an account works at."""

    __tablename__ = "account_site"

    account_id: Mapped[str] = mapped_column(String(36), ForeignKey("account.id", ondelete="CASCADE"), primary_key=True)
    site_id: Mapped[str] = mapped_column(String(36), primary_key=True, index=True)


class Passkey(WebAuthnMixin, Base):
    """A passkey or security key (WebAuthn) of an account."""

    __tablename__ = "account_passkey"

    id: Mapped[Id]  # type: ignore[assignment]
    account_id: Mapped[str] = mapped_column(String(36), ForeignKey("account.id", ondelete="CASCADE"), index=True)
    credential_id: Mapped[bytes] = mapped_column(unique=True)
    public_key: Mapped[bytes]
    sign_count: Mapped[int] = mapped_column(default=0)
    transports: Mapped[list[str]] = mapped_column(JSON)
    backup_state: Mapped[bool]
    device_type: Mapped[str]
    extensions: Mapped[str | None]
    create_datetime: Mapped[datetime]
    lastuse_datetime: Mapped[datetime]
    name: Mapped[str]
    usage: Mapped[str]

    def get_user_mapping(self) -> dict[str, str]:
        """How Flask-Security finds the account of this key."""
        return {"id": self.account_id}


class StaffAccount(UserMixin, Base):
    """Somebody of the staff. Names that are not ours are those Flask-Security looks for."""

    __tablename__ = "account"

    id: Mapped[Id]  # type: ignore[assignment]
    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    language: Mapped[str]
    active: Mapped[bool]
    password: Mapped[str | None]
    fs_uniquifier: Mapped[str] = mapped_column(String(64), unique=True)
    fs_webauthn_user_handle: Mapped[str | None] = mapped_column(String(64), unique=True)  # type: ignore[assignment]
    tf_primary_method: Mapped[str | None]
    tf_totp_secret: Mapped[str | None]
    tf_last_counter: Mapped[int | None]
    mf_recovery_codes: Mapped[list[Any] | None] = mapped_column(JSON)
    created_at: Mapped[datetime]

    roles: Mapped[list[StaffRole]] = relationship(lazy="selectin", cascade="all, delete-orphan")  # type: ignore[assignment]
    sites: Mapped[list[StaffSite]] = relationship(lazy="selectin", cascade="all, delete-orphan")
    webauthn: Mapped[list[Passkey]] = relationship(lazy="selectin", cascade="all, delete-orphan")  # type: ignore[assignment]
