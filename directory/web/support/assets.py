"""Stylesheet, script and icon under names that carry a fingerprint, so that browsers may keep them for a year."""

import hashlib
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import Path

from flask import current_app

from directory.web.support.language import site_root


@dataclass(frozen=True, slots=True)
class Asset:
    """One file, read once."""

    name: str
    content: bytes
    media_type: str


class Assets:
    """All files of a folder by plain name and by fingerprinted name (`site.1a2b3c4d.css`)."""

    def __init__(self, folder: Path) -> None:
        found = [self._read(path) for path in sorted(folder.iterdir()) if path.is_file()]
        self.by_fingerprint = {asset.name: asset for _, asset in found}
        self.names = {plain: asset.name for plain, asset in found}

    def __getitem__(self, fingerprinted: str) -> Asset:
        return self.by_fingerprint[fingerprinted]

    @staticmethod
    def _read(path: Path) -> tuple[str, Asset]:
        content = path.read_bytes()
        fingerprint = hashlib.sha256(content).hexdigest()[:8]
        media_type = guess_type(path.name)[0] or "application/octet-stream"
        return path.name, Asset(f"{path.stem}.{fingerprint}{path.suffix}", content, media_type)


def current_assets() -> Assets:
    """The assets of the running app."""
    assets = current_app.extensions["directory_assets"]
    assert isinstance(assets, Assets)  # noqa: S101  # tells the type checker what create_app put there
    return assets


def asset(name: str) -> str:
    """The address of a file, the same in every language. Raises KeyError for a file that does not exist."""
    return f"{site_root()}/static/{current_assets().names[name]}"
