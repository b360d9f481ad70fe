"""The default engine: Whoosh keeps the words, NumPy columns beside it rank them."""
