"""What becomes of the translations of a text when a new version of it comes in."""

from collections.abc import Iterable
from dataclasses import replace

from directory.domain.listing import Text, TextState

ENGLISH = "en"


def brought_along(before: Iterable[Text], after: Iterable[Text]) -> tuple[Text, ...]:
    """The new texts, those the new version lacks kept from before, each in its true state.

    A translation is outdated when the English changed and it did not. Words that stayed keep the state they had, so
    that an import cannot take away that a person read them; a person may still vouch for them anew.
    """
    old, new = ({text.language: text for text in texts} for texts in (before, after))
    english_changed = ENGLISH in old and ENGLISH in new and old[ENGLISH].text != new[ENGLISH].text
    kept = [text for language, text in old.items() if language not in new]
    return tuple(_in_true_state(text, old.get(text.language), english_changed) for text in (*new.values(), *kept))


def _in_true_state(text: Text, before: Text | None, english_changed: bool) -> Text:
    if text.language == ENGLISH or before is None or before.text != text.text:
        return text
    if english_changed:
        return replace(text, state=TextState.OUTDATED)
    return text if text.state is TextState.HUMAN else replace(text, state=before.state)
