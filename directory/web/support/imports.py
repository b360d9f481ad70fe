"""What the pages of imports share: the draft of an address, and which rows are shown."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from flask import abort

from directory.domain.import_draft import Draft, DraftRow, DraftState, RowKind
from directory.services.staff import ImportDesk
from directory.store.import_rows import Filter
from directory.web.support.staff import current_staff

LONGEST_NUMBER = 9


def desk() -> ImportDesk:
    """The use cases of an import."""
    return current_staff().imports


def draft_or_404(draft_id: str, *states: DraftState) -> Draft:
    """The draft of an address, if it is in one of some states (or in any)."""
    draft = desk().upload.get(draft_id)
    if draft is None or (states and draft.state not in states):
        abort(404)
    return draft


def row_or_404(draft: Draft, number: str) -> DraftRow:
    """A row of a draft."""
    found = desk().review.row(draft, number_or_404(number))
    if found is None:
        abort(404)
    return found


def number_or_404(text: str) -> int:
    """A whole number of an address."""
    if not text.removeprefix("-").isdecimal() or len(text) > LONGEST_NUMBER:
        abort(404)
    return int(text)


@dataclass(frozen=True, slots=True)
class Shown:
    """Which rows a page shows, as its address says."""

    kind: str = ""
    problem: str = ""
    like: str = ""
    left: str = ""
    page: int = 1

    @property
    def filter(self) -> Filter:
        """The same for the store."""
        kind = RowKind(self.kind) if self.kind else None
        return Filter(kind, self.problem, bool(self.like), bool(self.left))

    def address(self) -> dict[str, str]:
        """The arguments of an address that shows the same."""
        facts = {"kind": self.kind, "problem": self.problem, "like": self.like, "left": self.left}
        return {name: value for name, value in facts.items() if value} | (
            {"page": str(self.page)} if self.page > 1 else {}
        )

    def turned_to(self, page: int) -> "Shown":
        """The same on another page."""
        return replace(self, page=page)


def shown(given: Mapping[str, str]) -> Shown:
    """What an address or a form asks for; what cannot be read is left out."""
    kind, page = given.get("kind", ""), given.get("page", "")
    return Shown(
        kind=kind if kind in set(RowKind) else "",
        problem=given.get("problem", "")[:40],
        like="1" if given.get("like") else "",
        left="1" if given.get("left") else "",
        page=int(page) if page.isdecimal() and len(page) < LONGEST_NUMBER and int(page) else 1,
    )
