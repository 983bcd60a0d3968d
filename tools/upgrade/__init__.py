"""A coop's wallets on version 19.0.1.0.0, and what must hold of them afterwards."""
