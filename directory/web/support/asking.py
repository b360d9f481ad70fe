"""Reads a question from a form or an address. Nothing typed can fail here: what is unclear is named instead."""

import re
from dataclasses import replace

from werkzeug.datastructures import MultiDict

from directory.domain.listing import ContactMode
from directory.domain.match import Sort
from directory.domain.need import NeedTree
from directory.services.count_choices import INSURANCES
from directory.web.support import typed
from directory.web.support.asked import HOUR, SWITCHES, Asked
from directory.web.support.privacy import slug_of
from directory.web.support.sealing import current_seal

MAX_TEXT, MAX_NEAR, MAX_NEEDS, MAX_LANGUAGES = 1_000, 120, 10, 5
MODES = frozenset(mode.value for mode in ContactMode)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z]{2,8})?")


def read_asked(values: "MultiDict[str, str]", needs: NeedTree, *, with_text: bool) -> Asked:
    """Read a question. Free words are taken from a form, or sealed: an address is seen by too many."""
    problems: list[str] = []
    asked = Asked(
        needs=_known(values.getlist("need"), needs, problems),
        unwanted=_known(values.getlist("not"), needs, problems),
        ages=typed.ages(values.getlist("age"), problems),
        languages=tuple(code for code in typed.each(values.getlist("language")) if _LANGUAGE.fullmatch(code)),
        insurance=values["insurance"] if values.get("insurance") in INSURANCES else "",
        modes=tuple(mode for mode in typed.each(values.getlist("mode")) if mode in MODES),
        switches=tuple(switch for switch in SWITCHES if values.get(switch)),
        day=typed.weekday(values.get("day", "")),
        hour=typed.hour(values.get("hour", ""), HOUR),
        within=typed.miles(values.get("within", ""), problems),
        sort=_sort(values.get("sort", "")),
        page=typed.page(values.get("page", ""), problems),
    )
    asked = replace(asked, languages=asked.languages[:MAX_LANGUAGES], switches=_one_time(asked))
    text, street = _opened(values.get("words", ""), problems)
    text = values.get("text", "") if with_text else text
    return _with_words(asked, text, values.get("near", "") or street, problems)


def _with_words(asked: Asked, text: str, near: str, problems: list[str]) -> Asked:
    """The question with its free words and its place, cut to size and sealed for the way on."""
    text, near = typed.clean(text)[: MAX_TEXT + 1], _near(near, problems)
    if len(text) > MAX_TEXT:
        problems.append("text_long")
    street = near if typed.is_street(near) else ""
    return replace(
        asked,
        text=text[:MAX_TEXT].rstrip(),
        # One character more than is read goes along, so that the next page too can say that it was too long.
        sealed=current_seal().close(f"{text}\n{street}") if text or street else "",
        near=near,
        problems=tuple(dict.fromkeys(problems)),
    )


def _opened(sealed: str, problems: list[str]) -> tuple[str, str]:
    opened = current_seal().open(sealed) if sealed else ""
    if opened is None:
        problems.append("words_gone")
        return "", ""
    text, _, street = opened.partition("\n")
    return text, street


def _one_time(asked: Asked) -> tuple[str, ...]:
    """The switches, without “open now” when another day was asked for."""
    return tuple(switch for switch in asked.switches if switch != "open" or asked.day is None)


def _known(words: list[str], needs: NeedTree, problems: list[str]) -> tuple[str, ...]:
    told = [slug_of(word) for word in typed.each(words)]
    known = tuple(slug for slug in told if slug in needs)
    if len(known) < len(told):
        problems.append("need_unknown")
    return known[:MAX_NEEDS]


def _near(text: str, problems: list[str]) -> str:
    near = typed.clean(text)
    if len(near) > MAX_NEAR:
        problems.append("near_long")
    near = near[:MAX_NEAR].rstrip()
    if typed.is_coordinates(near):
        point = typed.point_in(near)
        if point is None:
            problems.append("near_impossible")
        return f"{point.latitude:.2f}, {point.longitude:.2f}" if point else ""
    return near


def _sort(text: str) -> Sort:
    return Sort(text) if text in set(Sort) else Sort.BEST
