"""One real browser before one real server over the fake desk, and pages in every width and language to try it with."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page
from werkzeug.serving import make_server

from directory.app import create_app
from directory.web.support.site import Site
from tests.browser.guard import Guard
from tests.every_page import LANGUAGES
from tests.fakes.desk import fake_desk

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"

Guarded = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    missing = not Path(CHROMIUM).exists()
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if missing:
                item.add_marker(pytest.mark.skip("no Chromium: run apt-get install chromium, or set CHROMIUM"))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    sandbox = [] if os.geteuid() else ["--no-sandbox"]
    args = [*sandbox, "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"]
    return browser_type_launch_args | {"executable_path": CHROMIUM, "args": args}


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """An app on a free port of this machine."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join(timeout=5)
    server.server_close()


@pytest.fixture(scope="session")
def base_url() -> Iterator[str]:
    with served(create_app(fake_desk(), Site(development=True, embed_origins=("https://school.example",)))) as address:
        yield address


@pytest.fixture(scope="session")
def watching(browser: Browser) -> Guard:
    return Guard(browser)


@pytest.fixture(autouse=True)
def guard(watching: Guard) -> Iterator[Guard]:
    """Fails the test when a page complained in the console or asked another host for something."""
    yield watching
    faults = watching.take()
    assert not faults, faults


@pytest.fixture
def open_page(browser: Browser, base_url: str, guard: Guard) -> Iterator[Guarded]:
    """Opens pages on a phone; options are those of a browser context, as `viewport=DESK` or `color_scheme="dark"`."""
    contexts: list[BrowserContext] = []

    def opened(**options: Any) -> Page:
        context = browser.new_context(**({"base_url": base_url, "viewport": PHONE} | options))
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_page: Guarded) -> Page:
    return open_page()


@pytest.fixture(params=[PHONE, DESK], ids=["360", "1280"])
def viewport(request: pytest.FixtureRequest) -> dict[str, int]:
    return dict(request.param)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def script(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture
def any_page(open_page: Guarded, viewport: dict[str, int], script: bool) -> Page:
    """A page for each width, with and without JavaScript; a test that also takes `language` runs eight times."""
    return open_page(viewport=viewport, java_script_enabled=script)


@pytest.fixture(scope="session")
def axe() -> Axe:
    return Axe()
