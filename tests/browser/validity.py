"""What is wrong with the HTML of a page: the parser's complaints, and what the standard forbids beyond them."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib
from html5lib.constants import E as WORDS

ALLOWED_CHILDREN = {
    "ul": {"li"},
    "ol": {"li"},
    "dl": {"dt", "dd", "div"},
    "tr": {"th", "td"},
    "select": {"option", "optgroup"},
}
ONLY_PHRASES = {"p", "h1", "h2", "h3", "h4", "span", "b", "small", "a", "button", "label", "summary", "legend", "dt"}
BLOCKS = {"p", "div", "ul", "ol", "dl", "table", "form", "section", "article", "nav", "aside", "fieldset", "details"}
INTERACTIVE = {"a", "button", "input", "select", "textarea", "details", "label"}
CONTROLS = {"input", "select", "textarea", "button"}
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "list")
LANDMARKS = {"header": "banner", "main": "main", "footer": "contentinfo"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Document:
    """A page as its HTML tree."""

    def __init__(self, source: str) -> None:
        parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
        self.root: Element = parser.parse(source)
        self.complaints = [f"line {at[0]}: {WORDS[code] % details}" for at, code, details in parser.errors]
        self.parent = {child: element for element in self.root.iter() for child in element}

    def faults(self) -> list[str]:
        """Everything that is not valid."""
        return [*self.complaints, *self._ids(), *self._children(), *self._nesting()]

    def headings(self) -> list[tuple[int, str]]:
        """Level and words of each heading, in order."""
        return [
            (int(element.tag[1]), " ".join("".join(element.itertext()).split()))
            for element in self.root.iter()
            if element.tag in HEADINGS
        ]

    def skipped_levels(self) -> list[str]:
        """Headings more than one level below the one before them."""
        headings = [(0, ""), *self.headings()]
        return [words for (before, _), (level, words) in pairwise(headings) if level > before + 1]

    def landmarks(self) -> Counter[str]:
        """How often each landmark of the whole page occurs."""
        return Counter(LANDMARKS[element.tag] for element in self.root.iter() if element.tag in LANDMARKS)

    def unnamed_regions(self) -> list[str]:
        """Navigation and asides of which there are several need a name each."""
        found = [element for element in self.root.iter() if element.tag in {"nav", "aside"}]
        return [element.tag for element in found if not {"aria-label", "aria-labelledby"} & set(element.attrib)]

    def _ids(self) -> Iterator[str]:
        ids = Counter(element.attrib["id"] for element in self.root.iter() if "id" in element.attrib)
        yield from (f"two elements have the id {name}" for name, count in ids.items() if count > 1)
        for element in self.root.iter():
            for attribute in REFERENCES:
                missing = set(element.attrib.get(attribute, "").split()) - set(ids)
                yield from (f"{attribute}={name} leads nowhere" for name in missing)

    def _children(self) -> Iterator[str]:
        for element in self.root.iter():
            allowed = ALLOWED_CHILDREN.get(str(element.tag))
            for child in element if allowed else ():
                if child.tag not in allowed:
                    yield f"<{child.tag}> in <{element.tag}>"

    def _nesting(self) -> Iterator[str]:
        for element in self.root.iter():
            above = set(self._above(element))
            if element.tag in BLOCKS and above & ONLY_PHRASES - {"a"}:
                yield f"<{element.tag}> inside {sorted(above & ONLY_PHRASES)}"
            if element.tag in INTERACTIVE and above & {"a", "button"}:
                yield f"<{element.tag}> inside a link or a button"
            if element.tag == "label" and sum(child.tag in CONTROLS for child in element.iter()) > 1:
                yield "a label around two controls"

    def _above(self, element: Element) -> Iterator[str]:
        while element in self.parent:
            element = self.parent[element]
            yield str(element.tag)
