"""Words, needs and a point in; ranked listing ids out. Engines live behind `port`."""
