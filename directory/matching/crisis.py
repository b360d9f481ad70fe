"""Crisis words: local, versioned rules that decide which calm block of help stands above the results."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from directory.matching.lexicon import Lexicon, Phrase

URGENCY = ("suicide", "danger_now", "overdose", "medical", "violence", "child_harm", "tonight")
_SAFE = "safe:"


@dataclass(frozen=True, slots=True)
class CrisisRule:
    """A phrase that raises a class, or (`safe`) one that shows the same words are meant innocently."""

    crisis: str
    language: str
    words: str
    safe: bool = False


class CrisisDetector:
    """Knows the crisis phrases. Stores nothing it reads."""

    def __init__(self, rules: Iterable[CrisisRule], dictionaries: Mapping[str, Container[str]] | None = None) -> None:
        phrases = [
            Phrase(f"{_SAFE}{rule.crisis}" if rule.safe else rule.crisis, rule.language, rule.words) for rule in rules
        ]
        self._lexicon = Lexicon(phrases, dictionaries)

    def detect(self, text: str) -> str | None:
        """The most urgent class a text raises, or None."""
        found = self._lexicon.find(self._lexicon.read(text))
        safe = [item for item in found if item.phrase.meaning.startswith(_SAFE)]
        raised = {
            item.phrase.meaning
            for item in found
            if not item.phrase.meaning.startswith(_SAFE)
            and not any(
                item.overlaps(other) and other.phrase.meaning == f"{_SAFE}{item.phrase.meaning}" for other in safe
            )
        }
        return next((crisis for crisis in URGENCY if crisis in raised), None)
