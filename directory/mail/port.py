"""The one door for letters that leave the house."""

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate, make_msgid
from typing import Protocol


class LetterError(RuntimeError):
    """A letter could not be sent; the message is for the operator and names no recipient."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A plain text letter to one address. Raises ValueError when a line break stands where none may be."""

    to: str
    subject: str
    text: str

    def __post_init__(self) -> None:
        if any(sign in f"{self.to}{self.subject}" for sign in "\r\n"):
            raise ValueError("An address and a subject are one line each.")

    def message(self, sender: str) -> EmailMessage:
        """The letter as a message with all its headers."""
        message = EmailMessage(policy=SMTP)
        message["From"], message["To"], message["Subject"] = sender, self.to, self.subject
        message["Date"], message["Message-ID"] = formatdate(), make_msgid(domain=sender.rpartition("@")[2].strip(">"))
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(self.text)
        return message


class Mailer(Protocol):
    """What sends letters, proved by `tests/contract/mail`."""

    def send(self, letter: Letter) -> None:
        """Send a letter. Raises LetterError."""
