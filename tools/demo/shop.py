# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The shop: a till, ways to pay, and a dozen products with Belgian VAT, prices included."""

from odoo.fields import Command

#: name, name in French, price in euro, VAT in %
PRODUCTS = [
    ("Sourdough bread", "Pain au levain", 4.20, 6),
    ("Eggs, box of six", "Œufs, boîte de six", 2.95, 6),
    ("Whole milk, 1 l", "Lait entier, 1 l", 1.65, 6),
    ("Basket of vegetables", "Panier de légumes", 12.50, 6),
    ("Apples, 1 kg", "Pommes, 1 kg", 3.10, 6),
    ("Goat's cheese", "Fromage de chèvre", 5.80, 6),
    ("Lentils, 500 g", "Lentilles, 500 g", 3.40, 6),
    ("Olive oil, 75 cl", "Huile d'olive, 75 cl", 10.00, 6),
    ("Coffee, 250 g", "Café, 250 g", 4.90, 6),
    ("Beer, 33 cl", "Bière, 33 cl", 2.35, 21),
    ("Soap of Marseille", "Savon de Marseille", 3.60, 21),
    ("Washing powder, 1 kg", "Lessive, 1 kg", 7.95, 21),
]


def make(env):
    """The till, with cash and card."""
    chart = env["account.chart.template"]
    taxes = {6: chart.ref("attn_VAT-OUT-06-L"), 21: chart.ref("attn_VAT-OUT-21-L")}
    category = env["pos.category"].create({"name": "Magasin"})
    products = env["product.template"].create(
        [
            {
                "name": name,
                "list_price": price,
                "taxes_id": [Command.set(taxes[vat].ids)],
                "available_in_pos": True,
                "pos_categ_ids": [Command.set(category.ids)],
            }
            for name, _french, price, vat in PRODUCTS
        ]
    )
    for product, (_name, french, _price, _vat) in zip(products, PRODUCTS, strict=True):
        product.with_context(lang="fr_BE").name = french
    return env["pos.config"].create(
        {
            "name": "Coop Komunigi",
            "payment_method_ids": [Command.set((_cash(env) | _card(env)).ids)],
        }
    )


def _cash(env):
    journal = env["account.journal"].create(
        {"name": "Caisse du magasin", "code": "CMAG", "type": "cash"}
    )
    return _method(
        env, journal, "Cash", fr_BE="Espèces", nl_BE="Contant", de_DE="Bar", es_ES="Efectivo"
    )


def _card(env):
    journal = env["account.journal"].search([("type", "=", "bank")], limit=1)
    return _method(
        env, journal, "Card", fr_BE="Carte", nl_BE="Kaart", de_DE="Karte", es_ES="Tarjeta"
    )


def _method(env, journal, name, **names):
    """A way to pay, and what it is called in other languages."""
    method = env["pos.payment.method"].create({"name": name, "journal_id": journal.id})
    for lang, translated in names.items():
        method.with_context(lang=lang).name = translated
    return method
