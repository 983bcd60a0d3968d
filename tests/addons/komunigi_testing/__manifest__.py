{
    "name": "Komunigi Testing",
    "summary": "What tests change in Odoo; never installed",
    "version": "19.0.1.0.0",
    "author": "Komunigi",
    "license": "AGPL-3",
    "installable": True,
}
