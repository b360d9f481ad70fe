"""Watches all that the browser does: no test passes while a page complains or asks another host for something."""

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Request


class Guard:
    """Keeps the faults of every page of a browser until somebody takes them."""

    def __init__(self, browser: Browser) -> None:
        self.faults: list[str] = []
        self.allowed: set[str] = set()
        self.offline = False
        self._open = browser.new_context
        browser.new_context = self._watched  # type: ignore[method-assign]  # every way to a page passes here

    def allow(self, url: str) -> None:
        """Let this test ask another host, whose answers it makes up itself."""
        self.allowed.add(_host(url))

    def allow_offline(self) -> None:
        """Let this test ask in vain: the browser reports each request that finds no internet."""
        self.offline = True

    def take(self) -> list[str]:
        """All faults since the last time."""
        faults, self.faults, self.allowed, self.offline = self.faults, [], set(), False
        return faults

    def _watched(self, **options: Any) -> BrowserContext:
        context = self._open(**options)
        context.on("console", self._hear)
        context.on("weberror", lambda fault: self.faults.append(str(fault.error)))
        context.on("request", self._see)
        return context

    def _hear(self, message: ConsoleMessage) -> None:
        # A page that answers 404 on purpose is reported by the browser as if it were a fault of the page.
        on_purpose = "status of 404" in message.text and message.page and message.location["url"] == message.page.url
        in_vain = self.offline and "net::ERR_" in message.text
        if message.type in {"error", "warning"} and not on_purpose and not in_vain:
            self.faults.append(message.text)

    def _see(self, request: Request) -> None:
        inside = urlsplit(request.url).scheme in {"data", "blob"} or _host(request.url).startswith("127.0.0.1:")
        if not inside and _host(request.url) not in self.allowed:
            self.faults.append(f"request to {request.url}")


def _host(url: str) -> str:
    return urlsplit(url).netloc
