"""A page as tests look at it: its words, links, fields and headings, read by the standard library's parser."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Self

from werkzeug.test import TestResponse

Attributes = dict[str, str]


@dataclass
class Outline(HTMLParser):
    """What a page holds, in the order it holds it."""

    elements: list[tuple[str, Attributes]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    title: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[str] = []

    @classmethod
    def of(cls, response: TestResponse) -> Self:
        outline = cls()
        outline.feed(response.get_data(as_text=True))
        return outline

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if not words:
            return
        if "title" in self._open:
            self.title += words
        elif "h1" in self._open:
            self.headings.append(words)
        self.texts.append(words)

    @property
    def text(self) -> str:
        return " ".join(self.texts)

    @property
    def language(self) -> str:
        return next(attributes["lang"] for tag, attributes in self.elements if tag == "html")

    def all(self, tag: str) -> list[Attributes]:
        return [attributes for found, attributes in self.elements if found == tag]

    def links(self) -> list[str]:
        return [link.get("href", "") for link in self.all("a")]

    def fields(self, name: str) -> list[str]:
        return [field.get("value", "") for field in self.all("input") if field.get("name") == name]
