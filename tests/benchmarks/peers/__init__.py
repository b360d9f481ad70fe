"""Our engine and others that answer the same searches from the same documents."""
