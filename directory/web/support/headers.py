"""Headers of every response: nothing from elsewhere, nothing remembered where it should not be."""

from collections.abc import Sequence

from flask import Flask, Response, g

from directory.web.support.indexing import is_listed
from directory.web.support.permissions import current_declared
from directory.web.support.quiet import is_quiet

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(self), camera=(), microphone=()",
}
A_YEAR = 31_536_000


def keep_private() -> None:
    """Ask that this response is kept nowhere: its topic or its words are nobody else's business."""
    g.private = True


def allow_tiles(origin: str) -> None:
    """Let this page show map pictures from the one host that the operator chose."""
    g.map_tiles = origin


def allow_framing(origins: Sequence[str]) -> None:
    """Let pages of these origins, and our own that shows how it looks, hold this one in a frame; none when empty."""
    g.framers = " ".join(("'self'", *origins)) if origins else ""


def allow_frame() -> None:
    """Let this page hold another one of ours in a frame."""
    g.frames = True


def add_headers(response: Response) -> Response:
    """Add what every response carries; a header a view has set stays."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers["Content-Security-Policy"] = _loosened(response.headers["Content-Security-Policy"])
    if g.get("framers"):
        del response.headers["X-Frame-Options"]
    if is_quiet() or not is_listed():
        response.headers["X-Robots-Tag"] = "noindex"
    if current_declared().private or g.get("private", False) or is_quiet():
        response.headers["Cache-Control"] = "no-store"
    else:
        response.headers.setdefault("Cache-Control", "no-cache")
    return response


def _loosened(policy: str) -> str:
    """The policy with what the view of this request has allowed."""
    if "map_tiles" in g:
        policy = policy.replace("img-src 'self'", f"img-src 'self' {g.map_tiles}")
    if g.get("framers"):
        policy = policy.replace("frame-ancestors 'none'", f"frame-ancestors {g.framers}")
    return f"{policy}; frame-src 'self'" if g.get("frames") else policy


def add_security(app: Flask, *, https: bool) -> None:
    """Give an app its headers. Over HTTPS, browsers are also told never to use plain HTTP again."""
    app.after_request(add_headers)
    if https:
        app.after_request(_promise_https)


def _promise_https(response: Response) -> Response:
    response.headers["Strict-Transport-Security"] = f"max-age={A_YEAR}; includeSubDomains"
    return response
