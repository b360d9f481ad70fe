"""How far a text in the reader's language may be trusted, in a few words."""

from flask_babel import lazy_gettext

from directory.domain.listing import Text, TextState
from directory.web.support.language import current_language

STATES = {
    TextState.MACHINE: lazy_gettext("Machine translation, not checked."),
    TextState.OUTDATED: lazy_gettext("The English text has changed since this was translated. Call to make sure."),
}


def text_state(text: Text | None) -> str:
    """What a reader should know of the text; nothing when it is in their language and a person vouches for it."""
    if text is None:
        return ""
    if text.language != current_language():
        return str(lazy_gettext("Not translated yet."))
    return str(STATES.get(text.state, ""))
