"""The public exam: questions, scenarios, crisis phrases, clocks and households, asked of the real product."""
