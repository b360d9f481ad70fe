"""Cells that hold an address and a phone together."""

import re

from importers.normalise.phone import NUMBER


def split_contact(text: str) -> tuple[str, str]:
    """The text before the first phone number, which is the address, and the rest, which is the phones."""
    match = re.search(NUMBER, text)
    if not match:
        return text, ""
    return text[: match.start()].rstrip(" ,;\n"), text[match.start() :]
