"""Who runs services."""

from sqlalchemy.orm import Mapped, mapped_column

from directory.store.models.base import Base, Id


class Organization(Base):
    """HSDS organization, shared by all listings that name it, whatever their letter case."""

    __tablename__ = "organization"

    id: Mapped[Id]
    name: Mapped[str]
    name_folded: Mapped[str] = mapped_column(unique=True)
    website: Mapped[str]
