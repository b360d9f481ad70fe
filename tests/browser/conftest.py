"""A real browser before a real server over the fake desk; any error or request to another host fails the test."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request
from werkzeug.serving import make_server

from directory.app import create_app
from directory.web.support.site import Site
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
    return browser_type_launch_args | {"executable_path": CHROMIUM, "args": [*sandbox, "--disable-dev-shm-usage"]}


@pytest.fixture(scope="session")
def base_url() -> Iterator[str]:
    server = make_server("127.0.0.1", 0, create_app(fake_desk(), Site(development=True)), threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join(timeout=5)
    server.server_close()


@pytest.fixture
def open_page(browser: Browser, base_url: str) -> Iterator[Guarded]:
    """Open browser pages whose every complaint and every stray request is kept, and fail on them at the end."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def opened(**options: Any) -> Page:
        context = browser.new_context(**({"base_url": base_url, "viewport": PHONE} | options))
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: faults.extend(_complaint(message)))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: faults.extend(_stray(request, base_url)))
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not faults, faults


@pytest.fixture
def page(open_page: Guarded) -> Page:
    return open_page()


@pytest.fixture(scope="session")
def axe() -> Axe:
    return Axe()


def _complaint(message: ConsoleMessage) -> list[str]:
    # A page that answers 404 on purpose is reported by the browser as if it were a fault of the page.
    expected = "status of 404" in message.text
    return [message.text] if message.type in {"error", "warning"} and not expected else []


def _stray(request: Request, base_url: str) -> list[str]:
    parts = urlsplit(request.url)
    inside = parts.scheme in {"data", "blob"} or f"{parts.scheme}://{parts.netloc}" == base_url
    return [] if inside else [f"request to {request.url}"]
