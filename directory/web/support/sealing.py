"""Free words on their way through an address: sealed, so that no history, log or neighbour can read them there."""

import hmac
import time
from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken
from flask import Flask, current_app

LIFE_SECONDS = 60 * 60
_EXTENSION = "directory_seal"


class Seal:
    """Seals texts with a key made from the site's secret. What was sealed opens for `LIFE_SECONDS` and no longer."""

    def __init__(self, secret: str) -> None:
        key = hmac.digest(secret.encode(), b"words in an address", "sha256")
        self._fernet = Fernet(urlsafe_b64encode(key))

    def close(self, text: str) -> str:
        """The text as letters and digits that only this site can read."""
        return self._fernet.encrypt(text.encode()).decode("ascii")

    def open(self, sealed: str) -> str | None:
        """The text again; None when it is too old or was not sealed here."""
        try:
            return self._fernet.decrypt(sealed.encode(), ttl=LIFE_SECONDS).decode()
        except InvalidToken:
            return None

    def age_seconds(self, sealed: str) -> int:
        """How long ago a text was sealed. Raises cryptography's InvalidToken for what was not sealed here."""
        return int(time.time()) - self._fernet.extract_timestamp(sealed.encode())


def current_seal() -> Seal:
    """The seal of the running app."""
    seal = current_app.extensions[_EXTENSION]
    assert isinstance(seal, Seal)  # noqa: S101  # tells the type checker what add_seal put there
    return seal


def add_seal(app: Flask, secret: str) -> None:
    """Give an app its seal."""
    app.extensions[_EXTENSION] = Seal(secret)
