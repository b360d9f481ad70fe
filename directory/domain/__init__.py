"""What things are: frozen records, enums and rules. Standard library only; no files, clock or network."""
