"""Web addresses: complete, and only of the kind a browser may follow."""

import re
from functools import lru_cache

from importers.normalise.parsed import CACHED, Fault, Parsed
from importers.normalise.text import is_blank, one_line

_BARE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)
_FULL = re.compile(r"https?://(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)


@lru_cache(maxsize=CACHED)
def parse_website(text: str) -> Parsed[str]:
    """The address with its scheme; several in one cell leave the others over."""
    text = one_line(text)
    if is_blank(text):
        return Parsed("")
    first, *others = (part for part in re.split(r"[;,\s]+", text) if part)
    if _FULL.fullmatch(first):
        return Parsed(first, (), "; ".join(others))
    if _BARE.fullmatch(first):
        return Parsed(f"https://{first}", (), "; ".join(others))
    sentence = f"“{text}” is not a web address; it was kept as text. Write it like https://example.org."
    return Parsed("", (Fault("bad_website", sentence, text),), text)
