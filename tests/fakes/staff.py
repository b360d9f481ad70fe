"""A staff side that nobody signs in to: enough to put the app together and look at its routes."""

from typing import Any, cast

from directory.services.staff import Staff
from directory.store.accounts import AccountStore


def fake_staff() -> Staff:
    """A staff side without a database."""
    nothing = cast(Any, None)
    return Staff(
        accounts=nothing,
        account_store=AccountStore(nothing),
        audit=nothing,
        guard=nothing,
        mailer=nothing,
        key="k" * 40,
        imports=nothing,
    )
