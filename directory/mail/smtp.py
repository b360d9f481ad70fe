"""Letters by SMTP."""

import smtplib
import ssl
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from directory.mail.port import Letter, LetterError

WAIT_SECONDS = 20
PORTS = {"smtp": 587, "smtps": 465, "smtp+plain": 25}


@dataclass(frozen=True, slots=True)
class SmtpMailer:
    """Sends through the server of a URL.

    `smtp://` upgrades to TLS, `smtps://` is TLS from the start; `smtp+plain://` is neither, for the same machine only.
    """

    url: str = field(repr=False)
    sender: str

    def send(self, letter: Letter) -> None:
        """Send a letter. Raises LetterError."""
        server = urlsplit(self.url)
        place = (server.hostname or "", server.port or PORTS[server.scheme])
        try:
            with self._connection(server.scheme, place) as connection:
                if server.username:
                    connection.login(unquote(server.username), unquote(server.password or ""))
                connection.send_message(letter.message(self.sender))
        except (OSError, smtplib.SMTPException) as fault:
            raise LetterError(f"The mail server {place[0]} did not take a letter: {type(fault).__name__}") from fault

    def _connection(self, scheme: str, place: tuple[str, int]) -> smtplib.SMTP:
        if scheme == "smtps":
            return smtplib.SMTP_SSL(*place, timeout=WAIT_SECONDS, context=ssl.create_default_context())
        connection = smtplib.SMTP(*place, timeout=WAIT_SECONDS)
        if scheme == "smtp":
            connection.starttls(context=ssl.create_default_context())
        return connection
