"""One set of former modules each: their tables, what they registered, and a handful of rows.

`MODELS`: module -> model -> its stored fields, "name:type". A type is Odoo's, or the model that a
field points to, with `*` before it for a many2many and `!` behind it where the column is required.
`RECORDS`: module -> [(external id, table, values)]. `ROWS`: SQL; `%(ada)s` is the contact Ada.
"""
