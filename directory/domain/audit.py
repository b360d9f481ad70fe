"""What the audit log keeps: who did what to which object, without a word of its content."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum

START = "0" * 64
"""What the first event follows."""


class Action(StrEnum):
    """What was done."""

    SIGN_IN = "login.ok"
    SIGN_IN_FAILED = "login.fail"
    SIGN_IN_LOCKED = "login.locked"
    SIGN_OUT = "login.out"
    PASSWORD_CHANGED = "login.password"  # noqa: S105 - the name of an action
    SECOND_FACTOR_CHANGED = "login.second_factor"
    REFUSED = "access.refused"
    ACCOUNT_CREATED = "account.create"
    ACCOUNT_CHANGED = "account.change"
    ROLE_CHANGED = "role.change"
    LISTING_CREATED = "listing.create"
    LISTING_UPDATED = "listing.update"
    LISTING_PUBLISHED = "listing.publish"
    LISTING_RETIRED = "listing.retire"
    LISTING_MERGED = "listing.merge"
    LISTING_VERIFIED = "listing.verify"
    IMPORT_UPLOADED = "import.upload"
    IMPORT_MAPPED = "import.map"
    IMPORT_PREVIEWED = "import.preview"
    IMPORT_STOPPED = "import.stop"
    IMPORT_DECIDED = "import.decide"
    IMPORT_CORRECTED = "import.correct"
    IMPORT_DISCARDED = "import.discard"
    IMPORT_APPLIED = "import.apply"
    IMPORT_UNDONE = "import.undo"
    GUIDE_PUBLISHED = "guide.publish"
    GUIDE_HELD = "guide.hold"
    SETTINGS_CHANGED = "settings.change"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing done.

    `actor` is an account's id, "" for the system or an unknown visitor. `before` and `after` are hashes of the object.
    """

    at: datetime
    action: Action
    actor: str = ""
    role: str = ""
    site: str = ""
    object_kind: str = ""
    object_id: str = ""
    before: str = ""
    after: str = ""
    request_id: str = ""

    def digest(self, previous: str) -> str:
        """The SHA-256 that ties this event to the one before."""
        facts = {**asdict(self), "at": self.at.astimezone(UTC).isoformat(), "previous": previous}
        return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()
