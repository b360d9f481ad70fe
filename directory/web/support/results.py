"""The results page: how the question was read, what narrows it, and the cards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import url_for

from directory.domain.match import Answer, Understood
from directory.domain.place import Place, Point
from directory.services import notices
from directory.web.support import choices, words
from directory.web.support.asked import PAGE_SIZE, Asked
from directory.web.support.cards import Card, card
from directory.web.support.choices import Chip
from directory.web.support.crisis import BLOCKS, Block
from directory.web.support.desk import current_desk
from directory.web.support.drawing import Drawing, draw
from directory.web.support.headers import allow_tiles
from directory.web.support.privacy import any_private
from directory.web.support.problems import SENTENCES
from directory.web.support.quiet import is_quiet
from directory.web.support.site import current_site
from directory.web.support.words import say

NEEDS_SHOWN = 6
NEARLY = 0.8
"""Share of the surest need's score from which another is plainly meant too."""


@dataclass(frozen=True, slots=True)
class ResultMap:
    """What the map needs beside the cards: where one searched from, and pictures of streets if there are any.

    `drawing` stands there until a script puts the map in its place.
    """

    drawing: Drawing
    here: Point | None
    tiles: str
    credit: str


@dataclass(frozen=True, slots=True)
class Results:
    """What the template of the results page needs."""

    asked: Asked
    total: int
    cards: tuple[Card, ...]
    near_misses: tuple[Card, ...]
    crisis: Block | None
    needs: tuple[Chip, ...]
    chosen: tuple[Chip, ...]
    notes: tuple[str, ...]
    place: str
    pages: int
    share: str
    counts: Mapping[str, Mapping[str, int]]
    map: ResultMap | None

    @property
    def first_number(self) -> int:
        """The number of the first card of this page in the whole list."""
        return (self.asked.page - 1) * PAGE_SIZE + 1


def lay_out(asked: Asked, answer: Answer) -> Results:
    """Lay out an answer."""
    understood = answer.understood
    needs = shown_needs(asked, understood)
    at = asked.opens_at(current_desk().now())
    cards = tuple(card(match, several_needs=len(understood.needs) != 1, at=at) for match in answer.matches)
    return Results(
        asked=asked,
        total=answer.total,
        cards=cards,
        near_misses=tuple(card(match, at=at) for match in answer.near_misses),
        crisis=BLOCKS.get(understood.crisis or ""),
        needs=tuple(Chip(words.need_name(slug), asked.without("need", slug)) for slug in needs),
        chosen=tuple(choices.chips(asked)),
        notes=tuple(_notes(asked, understood)),
        place=understood.place.name if understood.place else "",
        pages=max(1, -(-answer.total // PAGE_SIZE)),
        share=_share(asked, tuple(needs), understood),
        counts=answer.counts,
        map=lay_out_map(cards, asked.page, understood.place),
    )


def lay_out_map(cards: Sequence[Card], page: int, place: Place | None) -> ResultMap | None:
    """The map beside the list; none in the quiet look, nor when no card has a place for it."""
    here = place.point if place else None
    numbered = [(number, card.point) for number, card in enumerate(cards, (page - 1) * PAGE_SIZE + 1)]
    drawing = draw(numbered, here, current_desk().county)
    if is_quiet() or drawing is None:
        return None
    site = current_site()
    if site.tile_url:
        allow_tiles(site.tile_origin)
    return ResultMap(drawing, here, site.tile_url, site.tile_credit)


def shown_needs(asked: Asked, understood: Understood) -> list[str]:
    """The needs worth showing: a chosen topic as the one word it is, and of what was read the surest and its equals."""
    surest = max((need.score for need in understood.needs), default=0.0)
    chosen_topics = [slug for slug in asked.needs if "." not in slug]
    read = [
        need.slug
        for need in understood.needs
        if need.score >= NEARLY * surest and need.slug.partition(".")[0] not in chosen_topics
    ]
    return (chosen_topics + read)[:NEEDS_SHOWN]


def _share(asked: Asked, needs: tuple[str, ...], understood: Understood) -> str:
    """An address of this list that tells nobody what was typed; none for what is private, or when it has words."""
    private = any_private(needs) or understood.crisis is not None
    if private or not asked.sealed or not needs:
        return ""
    return url_for("find.find", **asked.without_words(needs).address())


def _notes(asked: Asked, understood: Understood) -> list[str]:
    problems = [*asked.problems, *(["nothing_asked"] if asked.empty and not asked.problems else [])]
    notes = [str(SENTENCES[code]) for code in problems]
    if understood.place_unknown:
        notes.append(
            say("We could not find “%(place)s”. Try a ZIP code, a city or a school.", place=understood.place_unknown)
        )
    if understood.place:
        notes += notices.place_notes(understood.place.note, say)
    return notes + notices.widened_texts(understood.widened, say)
