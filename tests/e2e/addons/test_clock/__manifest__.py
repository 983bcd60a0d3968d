{
    "name": "Test clock",
    "summary": "Odoo's `fields.Datetime.now()` as a test sets it; for browser tests alone",
    "version": "19.0.1.0.0",
    "author": "Komunigi",
    "license": "AGPL-3",
    "installable": True,
}
