"""The frame that a school or partner puts on its own page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict

from directory.domain.need import NeedTree
from directory.web.support.asking import read_asked
from directory.web.support.language import NAMES, current_language, path_in, speaking
from directory.web.support.privacy import any_private
from directory.web.support.site import absolute
from directory.web.support.topics import Topic
from directory.web.support.typed import is_street
from directory.web.support.words import say

HEIGHT_PIXELS = 640


@dataclass(frozen=True, slots=True)
class Frame:
    """What the frame shows: a need ("": any), a place ("": the county), and its language."""

    language: str
    need: str = ""
    near: str = ""

    @property
    def height(self) -> int:
        """How high it is, in pixels."""
        return HEIGHT_PIXELS

    @property
    def path(self) -> str:
        """Where it is on this site."""
        asked = {name: value for name, value in (("need", self.need), ("near", self.near)) if value}
        return path_in(self.language, "/embed") + (f"?{urlencode(asked)}" if asked else "")

    @property
    def lines(self) -> str:
        """The lines to copy: a plain frame, no script."""
        with speaking(self.language):
            title = say("Help for families")
        facts = {"src": absolute(self.path), "title": title, "width": "100%", "height": self.height}
        told = " ".join(f'{name}="{escape(str(value))}"' for name, value in facts.items())
        return f'<iframe {told} loading="lazy" referrerpolicy="no-referrer"></iframe>'


def read_frame(values: "MultiDict[str, str]", needs: NeedTree) -> Frame:
    """Read what was chosen; what cannot be shown in a frame is left out, a street address too."""
    asked = read_asked(values, needs, with_text=False)
    need = asked.needs[0] if asked.needs and can_be_embedded(asked.needs) else ""
    language = values.get("lang", "")
    near = "" if is_street(asked.near) else asked.near
    return Frame(language if language in NAMES else current_language(), need, near)


def can_be_embedded(slugs: Iterable[str]) -> bool:
    """Whether needs may be shown on a page where anybody sees them."""
    return not any_private(slugs)


def topics(needs: NeedTree) -> Sequence[tuple[str, list[Topic]]]:
    """What may be shown: the name of each topic with what of it is nobody's secret."""

    def named(slug: str) -> Topic:
        return Topic(slug, needs.label(slug, current_language()))

    shown = ((top, [slug for slug in (top, *needs.under(top)) if can_be_embedded([slug])]) for top in needs.top_labels)
    return [(needs.label(top, current_language()), [named(slug) for slug in slugs]) for top, slugs in shown if slugs]
