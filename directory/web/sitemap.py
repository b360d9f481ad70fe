"""The list of pages for search engines, each in every language. Private topics are not on it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from flask import Blueprint, Response, abort, request

from directory.services.permissions import Permission, declare
from directory.web.support.desk import current_desk
from directory.web.support.language import NAMES, path_in
from directory.web.support.privacy import any_private, is_private_topic
from directory.web.support.site import absolute

blueprint = Blueprint("sitemap", __name__)
SITEMAP, XHTML = "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.w3.org/1999/xhtml"
FIXED = ("/", "/needs", "/phone", "/about")
MOST_PAGES = 20_000
"""In one file, which may hold 50,000 addresses: each page has one in each language."""
register_namespace("", SITEMAP)
register_namespace("xhtml", XHTML)


@dataclass(frozen=True, slots=True)
class Page:
    """One page without its language."""

    path: str
    modified_on: date | None = None


@blueprint.get("/sitemap.xml")
@declare(Permission.PUBLIC, "")
def sitemap() -> Response:
    """All pages, or the list of parts when they are too many for one file."""
    pages = list(_pages())
    parts = [pages[start : start + MOST_PAGES] for start in range(0, len(pages), MOST_PAGES)]
    number = request.args.get("part", type=int)
    if number is None and len(parts) > 1:
        return _xml(_index(len(parts)))
    if not 1 <= (number or 1) <= len(parts):
        abort(404)
    return _xml(_list(parts[(number or 1) - 1]))


def _pages() -> Iterator[Page]:
    desk = current_desk()
    yield from map(Page, FIXED)
    yield from (Page(f"/needs/{top}") for top in desk.needs.top_labels if not any_private([top]))
    yield from (Page(f"/find?{urlencode({'need': slug})}") for slug in desk.needs.by_slug if not any_private([slug]))
    for page in desk.pages():
        if not is_private_topic(page.flags, page.needs):
            yield Page(f"/program/{page.id}", page.modified_at.date())


def _list(pages: Sequence[Page]) -> Element:
    root = Element(f"{{{SITEMAP}}}urlset")
    for page in pages:
        for language in NAMES:
            entry = SubElement(root, f"{{{SITEMAP}}}url")
            SubElement(entry, f"{{{SITEMAP}}}loc").text = absolute(path_in(language, page.path))
            if page.modified_on:
                SubElement(entry, f"{{{SITEMAP}}}lastmod").text = page.modified_on.isoformat()
            for other in NAMES:
                address = absolute(path_in(other, page.path))
                SubElement(entry, f"{{{XHTML}}}link", rel="alternate", hreflang=other, href=address)
    return root


def _index(parts: int) -> Element:
    root = Element(f"{{{SITEMAP}}}sitemapindex")
    for number in range(1, parts + 1):
        entry = SubElement(root, f"{{{SITEMAP}}}sitemap")
        SubElement(entry, f"{{{SITEMAP}}}loc").text = absolute(f"{path_in('en', '/sitemap.xml')}?part={number}")
    return root


def _xml(root: Element) -> Response:
    return Response(tostring(root, encoding="utf-8", xml_declaration=True), content_type="application/xml")
