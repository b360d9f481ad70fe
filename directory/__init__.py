"""Community resource directory: matches what a family needs, and where, to programs that will really help."""

__version__ = "0.1.0"
