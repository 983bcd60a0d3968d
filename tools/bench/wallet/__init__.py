"""The benchmark of the customer wallet."""
