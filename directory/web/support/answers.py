"""What a family answers on the way to a plan. All of it may be left out, and nothing of it is stored."""

import re
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from werkzeug.datastructures import MultiDict

from directory.domain.listing import ContactMode
from directory.domain.match import Filters, Question
from directory.domain.need import NeedTree
from directory.web.support.asked import Asked
from directory.web.support.asking import read_asked
from directory.web.support.desk import current_desk
from directory.web.support.privacy import any_private
from directory.web.support.problems import SENTENCES
from directory.web.support.quiet import is_quiet
from directory.web.support.sealing import current_seal
from directory.web.support.typed import is_street, point_in

SEALED = "answers"
MILES_BY_TRAVEL = {"walk": 2.0, "bus": 8.0, "car": None, "none": None}
MODES_WITHOUT_TRAVEL = frozenset({ContactMode.PHONE, ContactMode.ONLINE, ContactMode.HOME})
LARGEST_FAMILY, LARGEST_INCOME = 20, 100_000


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers, cleaned. `problems` are codes of what could not be read (see `problems.py`)."""

    asked: Asked
    size: int | None = None
    monthly_income: int | None = None
    travel: str = ""
    problems: tuple[str, ...] = ()

    def fields(self) -> list[tuple[str, str]]:
        """All answers as a form sends them."""
        asked, pairs = self.asked, [("need", slug) for slug in self.asked.needs]
        pairs += [("near", asked.near)] if asked.near else []
        pairs += [("age", ", ".join(map(str, asked.ages)))] if asked.ages else []
        pairs += [("language", code) for code in asked.languages]
        pairs += [("insurance", asked.insurance)] if asked.insurance else []
        pairs += [("size", str(self.size))] if self.size else []
        pairs += [("income", str(self.monthly_income))] if self.monthly_income is not None else []
        pairs += [("travel", self.travel)] if self.travel else []
        return pairs + [("problem", code) for code in self.problems]

    @property
    def sensitive(self) -> bool:
        """Whether an address must not show them: money, insurance, a street, a private topic; in the quiet look all."""
        told = self.asked.insurance or self.size or self.monthly_income is not None
        return bool(told) or is_quiet() or any_private(self.asked.needs) or is_street(self.asked.near)

    def address(self) -> dict[str, Any]:
        """The answers as arguments for `url_for`: in the open when they are harmless, else sealed."""
        if self.sensitive:
            return {SEALED: current_seal().close(urlencode(self.fields()))}
        arguments: dict[str, Any] = {}
        for name, value in self.fields():
            arguments.setdefault(name, []).append(value)
        return arguments

    def program_address(self) -> dict[str, str]:
        """What a program's page may read of the family in its address."""
        return {name: value for name, value in self.fields() if name == "age"}

    def question(self, language: str) -> Question:
        """One question for all needs."""
        asked = self.asked
        modes = MODES_WITHOUT_TRAVEL if self.travel == "none" else frozenset[ContactMode]()
        return Question(
            needs=asked.needs,
            near=point_in(asked.near) or asked.near or None,
            radius_miles=MILES_BY_TRAVEL.get(self.travel),
            household=replace(asked.household(), size=self.size, monthly_income=self.monthly_income),
            filters=Filters(modes=frozenset(mode.value for mode in modes)),
            language=language,
        )


def read_answers(values: "MultiDict[str, str]", needs: NeedTree) -> Answers:
    """Read answers from a form or an address, sealed or not. What cannot be read is named, never refused."""
    opened = current_seal().open(values[SEALED]) if SEALED in values else ""
    if opened:
        values = MultiDict(parse_qsl(opened))
    chosen = values.getlist("need")
    values = MultiDict([(name, value) for name, value in values.items(multi=True) if name not in {"need", "text"}])
    values.setlist("need", finest(chosen))
    asked = read_asked(values, needs, with_text=False)
    problems = [*asked.problems, *(code for code in values.getlist("problem") if code in SENTENCES)]
    problems += ["answers_gone"] if opened is None else []
    return Answers(
        asked=asked,
        size=_number(values.get("size", ""), 1, LARGEST_FAMILY, "size_unclear", problems),
        monthly_income=_number(values.get("income", ""), 0, LARGEST_INCOME, "income_unclear", problems),
        travel=values["travel"] if values.get("travel") in MILES_BY_TRAVEL else "",
        problems=tuple(dict.fromkeys(problems)),
    )


def current_answers(values: "MultiDict[str, str]") -> Answers:
    """The answers of this request."""
    return read_answers(values, current_desk().needs)


def finest(slugs: list[str]) -> list[str]:
    """The needs chosen, without a topic of which some needs were chosen one by one."""
    topics = {slug.partition(".")[0] for slug in slugs if "." in slug}
    return [slug for slug in slugs if slug not in topics]


def _number(text: str, least: int, most: int, code: str, problems: list[str]) -> int | None:
    digits = re.sub(r"[\s$,]|\.\d\d?$", "", text[:40])
    if not digits:
        return None
    if digits.isascii() and digits.isdigit() and least <= int(digits) <= most:
        return int(digits)
    problems.append(code)
    return None
