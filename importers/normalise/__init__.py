"""From a cell as somebody typed it to a value the domain knows: pure functions that never raise and never guess."""
