"""Letters as files, for a site without a mail server: somebody has to carry them."""

import os
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from directory.mail.port import Letter, LetterError


@dataclass(frozen=True, slots=True)
class FolderMailer:
    """Writes each letter as an .eml file that only the operator can read."""

    folder: Path
    sender: str

    def send(self, letter: Letter) -> None:
        """Write a letter. Raises LetterError."""
        fresh = self.folder / f".{uuid4().hex}"
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(letter.message(self.sender).as_bytes())
            fresh.rename(self.folder / f"{uuid4().hex}.eml")
        except OSError as fault:
            raise LetterError(f"No letter can be written to {self.folder}: {fault.strerror}") from fault
