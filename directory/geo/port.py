"""What the rest of the system asks of a geocoder, whoever answers."""

from typing import Protocol

from directory.domain.place import Place


class Geocoder(Protocol):
    """Turns what a family types into a place."""

    def locate(self, text: str) -> Place | None:
        """The place meant, or None when nobody can say. Never raises for any text."""
        ...
