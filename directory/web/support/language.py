"""English at `/`, Spanish at `/es/`: the address decides, and the browser's wish only where an address says nothing."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from io import BytesIO
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask import Flask, request
from flask_babel import Babel, Domain

from directory.domain.language import Language, Reach, best
from directory.reference import site_languages

ENGLISH = "en"
FULL = {code: language for code, language in site_languages().items() if language.reach is Reach.FULL}
LOCALES = {code: language.locale for code, language in FULL.items()}
NAMES = {code: language.own_name for code, language in FULL.items()}
ROOT_KEY, SAID_KEY = "directory.root", "directory.language_said"
ASKED_IN: ContextVar[str] = ContextVar("language of this request", default=ENGLISH)
"""Looked at some hundred times a page, so not kept in the request, which takes far longer to reach."""


class LanguagePrefix:
    """WSGI middleware that moves `/es` from the path into SCRIPT_NAME, so that `url_for` keeps it.

    `/en` does the same for a family that chose English although its browser asks for another language.
    """

    def __init__(self, app: WSGIApplication) -> None:
        self.app = app

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request, with the language told to whoever comes next."""
        path, root = environ.get("PATH_INFO", ""), environ.get("SCRIPT_NAME", "")
        first = path[1:].partition("/")[0]
        said = first if first in FULL else ""
        environ[ROOT_KEY], environ[SAID_KEY] = root, bool(said)
        if said:
            environ["SCRIPT_NAME"] = f"{root}/{said}"
            environ["PATH_INFO"] = path[len(said) + 1 :] or "/"
        with speaking(said or ENGLISH):
            return self.app(environ, start_response)


class Catalogs(Domain):  # type: ignore[misc]  # Flask-Babel ships no types
    """Translations read from .po files at the start and kept in memory, so no compiled file can be out of date."""

    def __init__(self, catalogs: Mapping[str, Translations]) -> None:
        super().__init__()
        self.catalogs = catalogs
        self.untranslated = NullTranslations()

    def get_translations(self) -> NullTranslations:
        """The translations for the language of this request; English needs none."""
        return self.of(current_language())

    def of(self, language: str) -> NullTranslations:
        """The translations for a language, whatever that of the request."""
        return self.catalogs.get(language, self.untranslated)


def read_catalog(path: Path) -> Translations:
    """Read one .po file. Raises OSError when it is missing."""
    with path.open("rb") as file:
        catalog = read_po(file)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return Translations(compiled)


def read_catalogs(folder: Path) -> dict[str, Translations]:
    """All catalogs of a folder, `<language>/LC_MESSAGES/messages.po`, by language."""
    return {path.parts[-3]: read_catalog(path) for path in sorted(folder.glob("*/LC_MESSAGES/messages.po"))}


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """What happens inside happens in a language."""
    before = ASKED_IN.set(language)
    try:
        yield
    finally:
        ASKED_IN.reset(before)


def current_language() -> str:
    """The code of the language of this request."""
    return ASKED_IN.get()


def current_direction() -> str:
    """Where the lines of this page begin: `ltr` or `rtl`."""
    return FULL[current_language()].direction.value


def other_languages() -> list[Language]:
    """The languages one can switch to."""
    return [language for code, language in FULL.items() if code != current_language()]


def page_path(language: str) -> str:
    """The path of this same page in a language."""
    return path_in(language, request.path)


def path_in(language: str, path: str) -> str:
    """A path below the site, such as `/needs`, in a language."""
    prefix = "" if language == ENGLISH else f"/{language}"
    return f"{site_root()}{prefix}{path}"


def site_root() -> str:
    """Where the site is mounted, without the language prefix."""
    return str(request.environ.get(ROOT_KEY, ""))


def switch_to(language: str) -> str:
    """The same page in a language, at an address that says so: the browser's wish no longer counts."""
    query = request.query_string.decode("ascii", "ignore")
    said = f"{site_root()}/{current_language()}" if is_language_said() else site_root()
    look = request.script_root.removeprefix(said)
    return f"{site_root()}/{language}{look}{request.path}" + (f"?{query}" if query else "")


def is_language_said() -> bool:
    """Whether the address says a language."""
    return bool(request.environ.get(SAID_KEY))


def wished_language() -> Language | None:
    """The language the browser asks for, when it is not that of this page."""
    wished = best(site_languages().values(), request.accept_languages.values())
    return wished if wished and wished.code != current_language() else None


def add_language(app: Flask, folder: Path) -> None:
    """Give an app the language prefix and the translations of a folder."""
    app.wsgi_app = LanguagePrefix(app.wsgi_app)  # type: ignore[method-assign]  # Flask's own way to add middleware
    babel = Babel(app, default_locale=LOCALES[ENGLISH], locale_selector=lambda: LOCALES[current_language()])
    catalogs = babel.domain_instance = Catalogs(read_catalogs(folder))
    # Flask-Babel's own functions look for the domain anew at each word of a template.
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined]  # comes with Flask-Babel's extension
        lambda text: catalogs.get_translations().ugettext(text),
        lambda one, many, count: catalogs.get_translations().ungettext(one, many, count),
        newstyle=True,
    )
