"""Every mailer carries the same letter: to a real SMTP server on this machine, and into a folder."""

import email
import email.policy
import socket
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller

from directory.mail.folder import FolderMailer
from directory.mail.port import Letter, LetterError
from directory.mail.smtp import SmtpMailer

SENDER = "directory@county.example"
LETTER = Letter("coach_a@school.example", "Contraseña nueva", "Haga clic aquí:\n\nhttps://site.example/x?token=abc=\n")


class Box:
    def __init__(self):
        self.taken = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - the name aiosmtpd looks for
        self.taken.append(envelope.content)
        return "250 OK"


@pytest.fixture(params=["smtp", "folder"])
def sent(request, tmp_path):
    """A mailer, and what arrived so far."""
    if request.param == "folder":
        yield FolderMailer(tmp_path, SENDER), lambda: [path.read_bytes() for path in tmp_path.glob("*.eml")]
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    box = Box()
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    yield SmtpMailer(f"smtp+plain://127.0.0.1:{port}", SENDER), lambda: box.taken
    server.stop()


def test_a_letter_arrives_as_it_was_written(sent):
    mailer, arrived = sent
    mailer.send(LETTER)
    (content,) = arrived()
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert (message["To"], message["From"], message["Subject"]) == (LETTER.to, SENDER, LETTER.subject)
    assert message.get_content().replace("\r\n", "\n") == LETTER.text


@pytest.mark.parametrize("field", ["to", "subject"])
def test_no_header_can_be_slipped_in(field):
    with pytest.raises(ValueError, match="one line"):
        Letter(**{"to": "a@b.example", "subject": "Hello", "text": "", field: "x\r\nBcc: all@county.example"})


def test_a_server_that_is_not_there_is_told_of_without_the_address():
    with pytest.raises(LetterError, match=r"127\.0\.0\.1") as error:
        SmtpMailer("smtp+plain://127.0.0.1:9", SENDER).send(LETTER)
    assert "coach_a" not in str(error.value)


def test_a_folder_that_cannot_be_written_is_told_of(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(LetterError, match="No letter"):
        FolderMailer(tmp_path / "file", SENDER).send(LETTER)


def test_only_the_operator_can_read_letters_in_the_folder(tmp_path):
    FolderMailer(Path(tmp_path / "mail"), SENDER).send(LETTER)
    (file,) = (tmp_path / "mail").iterdir()
    assert file.stat().st_mode & 0o077 == 0
