"""Who services are for."""

from enum import StrEnum

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from directory.store.models.base import Base, OfService, choice


class RuleKind(StrEnum):
    """The kinds of rule, as the `kind` of each record in `domain/eligibility.py`."""

    AGE = "age"
    INCOME = "income"
    INSURANCE = "insurance"
    RESIDENCE = "residence"
    ENROLLMENT = "enrollment"
    OTHER = "other"


class Eligibility(OfService, Base):
    """One rule; a kind uses only its own columns. `accepted` is a list of coverages, areas or schools."""

    __tablename__ = "eligibility"

    kind: Mapped[RuleKind] = mapped_column(choice(RuleKind, "kind"))
    min_months: Mapped[int | None]
    under_months: Mapped[int | None]
    percent_of_poverty: Mapped[float | None]
    accepted: Mapped[list[str]] = mapped_column(JSON)
    text: Mapped[str]
    source: Mapped[str]
