"""The benchmark of the shifts."""
