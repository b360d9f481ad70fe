"""Turns files into plans. Pure: knows only `directory.domain`, and touches no database, index, clock or network."""
