"""JSON for our own pages, partners and measurement: the same use cases as the pages, no rules of its own."""
