"""English at `/`, Spanish at `/es/`: the prefix decides, so every page has one address in each language."""

from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask import Flask, request
from flask_babel import Babel, Domain, get_locale

ENGLISH, SPANISH = "en", "es"
LOCALES = {ENGLISH: "en_US", SPANISH: "es_US"}
NAMES = {ENGLISH: "English", SPANISH: "Español"}
LANGUAGE_KEY, ROOT_KEY = "directory.language", "directory.root"


class LanguagePrefix:
    """WSGI middleware that moves `/es` from the path into SCRIPT_NAME, so that `url_for` keeps it."""

    def __init__(self, app: WSGIApplication) -> None:
        self.app = app

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request, with the language told to whoever comes next."""
        path, root = environ.get("PATH_INFO", ""), environ.get("SCRIPT_NAME", "")
        environ[ROOT_KEY], environ[LANGUAGE_KEY] = root, ENGLISH
        if path == f"/{SPANISH}" or path.startswith(f"/{SPANISH}/"):
            environ["SCRIPT_NAME"] = f"{root}/{SPANISH}"
            environ["PATH_INFO"] = path[len(SPANISH) + 1 :] or "/"
            environ[LANGUAGE_KEY] = SPANISH
        return self.app(environ, start_response)


class Catalogs(Domain):  # type: ignore[misc]  # Flask-Babel ships no types
    """Translations read from .po files at the start and kept in memory, so no compiled file can be out of date."""

    def __init__(self, catalogs: Mapping[str, Translations]) -> None:
        super().__init__()
        self.catalogs = catalogs

    def get_translations(self) -> NullTranslations:
        """The translations for the language of this request; English needs none."""
        locale = get_locale()
        return self.catalogs.get(locale.language if locale else ENGLISH) or NullTranslations()


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


def current_language() -> str:
    """The language of this request: `en` or `es`."""
    return str(request.environ.get(LANGUAGE_KEY, ENGLISH)) if request else ENGLISH


def other_language() -> str:
    """The language one can switch to."""
    return SPANISH if current_language() == ENGLISH else ENGLISH


def page_in(language: str) -> str:
    """The address of this same page in a language, with its query."""
    query = request.query_string.decode("ascii", "ignore")
    return page_path(language) + (f"?{query}" if query else "")


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


def prefers_other_language() -> bool:
    """Whether the browser asks for the language this page is not in."""
    return request.accept_languages.best_match((current_language(), other_language())) == other_language()


def add_language(app: Flask, folder: Path) -> None:
    """Give an app the language prefix and the translations of a folder."""
    app.wsgi_app = LanguagePrefix(app.wsgi_app)  # type: ignore[method-assign]  # Flask's own way to add middleware
    babel = Babel(app, default_locale=LOCALES[ENGLISH], locale_selector=lambda: LOCALES[current_language()])
    babel.domain_instance = Catalogs(read_catalogs(folder))
