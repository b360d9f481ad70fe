"""All SQL: tables after HSDS 3, and functions that turn listings into rows and back."""
