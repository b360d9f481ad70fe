"""How a listing becomes rows, and rows a listing again: one `Part` per table, and one way to write and read them."""
