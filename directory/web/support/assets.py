"""Style sheets, scripts and icons under names that carry a fingerprint, so that browsers may keep them for a year."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import Path

from flask import current_app
from xstatic.pkg import leaflet, leaflet_markercluster

from directory.web.support.language import site_root


@dataclass(frozen=True, slots=True)
class Asset:
    """One file, read once."""

    name: str
    content: bytes
    media_type: str


class Assets:
    """Files by plain name and by fingerprinted name (`site.1a2b3c4d.css`)."""

    def __init__(self, files: Iterable[tuple[str, bytes]]) -> None:
        found = [(name, self._named(name, content)) for name, content in files]
        self.by_fingerprint = {asset.name: asset for _, asset in found}
        self.names = {plain: asset.name for plain, asset in found}

    def __getitem__(self, fingerprinted: str) -> Asset:
        return self.by_fingerprint[fingerprinted]

    @staticmethod
    def _named(name: str, content: bytes) -> Asset:
        fingerprint = hashlib.sha256(content).hexdigest()[:8]
        stem, _, suffix = name.rpartition(".")
        media_type = guess_type(name)[0] or "application/octet-stream"
        return Asset(f"{stem}.{fingerprint}.{suffix}", content, media_type)


def own_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The files of a folder with their names."""
    return ((path.name, path.read_bytes()) for path in sorted(folder.iterdir()) if path.is_file())


def map_files() -> Iterator[tuple[str, bytes]]:
    """What draws maps: Leaflet and its clusters, from their packages. Pictures are left out; our pins need none."""
    for package, names in (
        (leaflet, ("leaflet.js", "leaflet.css")),
        (leaflet_markercluster, ("leaflet.markercluster.js", "MarkerCluster.css")),
    ):
        yield from ((name, (Path(package.BASE_DIR) / name).read_bytes()) for name in names)


def current_assets() -> Assets:
    """The assets of the running app."""
    assets = current_app.extensions["directory_assets"]
    assert isinstance(assets, Assets)  # noqa: S101  # tells the type checker what create_app put there
    return assets


def asset(name: str) -> str:
    """The address of a file, the same in every language. Raises KeyError for a file that does not exist."""
    return f"{site_root()}/static/{current_assets().names[name]}"
