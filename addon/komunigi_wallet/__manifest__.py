{
    "name": "Komunigi Wallet",
    "summary": "A member's prepaid account, topped up and spent at the till, kept in accounting",
    "version": "19.0.1.0.0",
    "category": "Sales/Point of Sale",
    "author": "Komunigi",
    "license": "AGPL-3",
    "depends": ["account", "point_of_sale", "portal"],
    "data": [],
    "assets": {},
    "application": True,
}
