"""Makes pages small on the wire: families on prepaid phones pay for every kilobyte."""

import gzip

from flask import Flask, Response, request

WORTH_BYTES = 1_000
TEXT_TYPES = frozenset({"text/html", "text/css", "text/javascript", "application/json", "image/svg+xml"})


def compress(response: Response) -> Response:
    """Gzip a text response for a browser that takes it. Pages hold no secrets, so nothing leaks by their length."""
    if response.mimetype not in TEXT_TYPES or response.is_streamed:
        return response
    response.vary.add("Accept-Encoding")
    if not request.accept_encodings.best_match(("gzip",)) or "Content-Encoding" in response.headers:
        return response
    body = response.get_data()
    if len(body) >= WORTH_BYTES:
        response.set_data(gzip.compress(body, compresslevel=6, mtime=0))
        response.headers["Content-Encoding"] = "gzip"
    return response


def add_compression(app: Flask) -> None:
    """Compress the responses of an app."""
    app.after_request(compress)
