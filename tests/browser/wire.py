"""What a page costs: bytes as they travel, and the time until one can read it on a slow phone with a slow line."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

MEGABITS_PER_SECOND = 1.6
DELAY_MS = 150
SLOWER_PROCESSOR = 4
LARGEST_PAINT_MS = """
new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime))
    .observe({type: "largest-contentful-paint", buffered: true});
})
"""


@dataclass
class Wire:
    """The line between a page and the server, as the browser's own tools see it."""

    page: Page
    sizes: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._addresses: dict[str, str] = {}
        self.tools = self.page.context.new_cdp_session(self.page)
        self.tools.send("Network.enable")
        self.tools.send("Network.setCacheDisabled", {"cacheDisabled": True})
        self.tools.on("Network.requestWillBeSent", self._asked)
        self.tools.on("Network.loadingFinished", self._came)

    def kilobytes(self, address: str, *, without: str = " ") -> float:
        """What a page and all it needs weigh, headers and all; addresses that hold `without` do not count."""
        self.sizes.clear()
        self.page.goto(address, wait_until="networkidle")
        return sum(size for name, size in self.sizes.items() if without not in name) / 1000

    def slow_down(self) -> None:
        """Pretend to be a cheap phone far from a mast."""
        bytes_per_second = MEGABITS_PER_SECOND * 1_000_000 / 8
        line = {"latency": DELAY_MS, "downloadThroughput": bytes_per_second, "uploadThroughput": bytes_per_second}
        self.tools.send("Network.emulateNetworkConditions", {"offline": False} | line)
        self.tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_PROCESSOR})

    def largest_paint_ms(self, address: str) -> float:
        """When the largest part of a page stood there."""
        self.page.goto(address)
        return float(self.page.evaluate(LARGEST_PAINT_MS))

    def _asked(self, event: dict[str, Any]) -> None:
        self._addresses[event["requestId"]] = event["request"]["url"]

    def _came(self, event: dict[str, Any]) -> None:
        # What was asked for before the watching began has no address here.
        if address := self._addresses.get(event["requestId"]):
            self.sizes[address] = event["encodedDataLength"]
