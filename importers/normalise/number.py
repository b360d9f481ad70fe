"""Plain numbers in cells."""

import re
from functools import lru_cache

from importers.normalise.parsed import CACHED, Fault, Parsed
from importers.normalise.text import is_blank, one_line


@lru_cache(maxsize=CACHED)
def parse_percent(text: str) -> Parsed[float | None]:
    """A percentage such as "200" or "138%"."""
    text = one_line(text)
    if is_blank(text):
        return Parsed(None)
    match = re.fullmatch(r"(\d{1,4}(?:\.\d+)?)\s*%?", text)
    if match and 0 < float(match[1]) <= 1000:
        return Parsed(float(match[1]))
    sentence = f"“{text}” is not a percentage; it was kept as text. Write a number like 200."
    return Parsed(None, (Fault("bad_percent", sentence, text),), text)
