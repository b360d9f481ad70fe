"""The engine for many machines: OpenSearch finds candidates and counts, our own ranking puts them in order."""
