"""Bytes of a text file to text: byte order mark, then strict UTF-8, then a careful guess, then Windows-1252."""

import codecs
from dataclasses import dataclass

from charset_normalizer import from_bytes

from directory.domain.problem import Problem

# The longer marks first: the UTF-32 mark begins with the UTF-16 one.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Left free, the detector reads Spanish in Windows-1252 as Polish (cp1250).
_CANDIDATES = ["cp1252", "mac_roman", "cp1251", "utf_16"]
_SAMPLE = 200_000
_FALLBACK = "cp1252"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was read as, and what was odd about it."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(content: bytes) -> Decoded:
    """The text. Never fails: bytes that fit no encoding become the replacement sign and are reported by line."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(content, encoding)
    half = _half_empty(content[:2000])
    if half:
        return _decoded(content, half)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _not_utf8(content)


def _decoded(content: bytes, encoding: str) -> Decoded:
    text = content.decode(encoding, errors="replace").removeprefix("\ufeff")
    bad = [at for at, line in enumerate(text.splitlines(), start=1) if "\ufffd" in line]
    return Decoded(text, encoding, _report(bad, f"could not be read as {encoding}") if bad else ())


def _half_empty(sample: bytes) -> str:
    """UTF-16 without its mark: nearly every second byte of Western text is zero."""
    if len(sample) < 4 or sample.count(0) < len(sample) // 4:
        return ""
    return "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"


def _not_utf8(content: bytes) -> Decoded:
    lines = content.splitlines(keepends=True)
    odd = [(at, line) for at, line in enumerate(lines, start=1) if not line.isascii()]
    foreign = [at for at, line in odd if not _is_utf8(line)]
    if len(foreign) < len(odd):
        text = "".join(line.decode("utf-8" if _is_utf8(line) else _FALLBACK, errors="replace") for line in lines)
        return Decoded(text, "utf-8 mixed with cp1252", _report(foreign, "are in another encoding than the rest"))
    best = from_bytes(b"".join(line for _, line in odd)[:_SAMPLE], cp_isolation=_CANDIDATES).best()
    return _decoded(content, best.encoding if best else _FALLBACK)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _report(lines: list[int], what: str) -> tuple[Problem, ...]:
    shown = ", ".join(map(str, lines[:20])) + (f" and {len(lines) - 20} more" if len(lines) > 20 else "")
    sentence = f"Lines {shown} {what}; check the accents in them, and save the file as UTF-8 next time."
    return (Problem(0, "", "mixed_encoding", sentence),)
