"""What the product does: one file a use case, one call a transaction, dependencies handed in."""
