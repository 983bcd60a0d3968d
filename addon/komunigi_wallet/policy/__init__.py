"""What a wallet may do, as plain functions and tables: no database, no request."""
