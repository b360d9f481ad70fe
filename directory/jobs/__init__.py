"""Work that goes on after a page was sent."""
