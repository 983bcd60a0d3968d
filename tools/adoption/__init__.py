"""What the former modules left in a database that was upgraded to 19, and what becomes of it."""
