"""Places: from what a family types to a point, its areas and the miles between. Offline; geopy inside."""
