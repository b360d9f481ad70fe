"""One file per native format; each says how to know its header and how a row becomes a listing."""
