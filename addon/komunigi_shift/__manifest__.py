{
    "name": "Komunigi Shift",
    "summary": "Shifts of cooperative supermarkets, and the alert badge of flying workers",
    "version": "19.0.1.0.0",
    "category": "Human Resources/Cooperative",
    "author": "Komunigi",
    "license": "AGPL-3",
    "depends": ["mail", "contacts"],
    "data": [],
    "assets": {},
    "application": True,
}
