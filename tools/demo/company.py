# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The coop itself: a Belgian company with its chart of accounts, and a screen at its door."""

TIME_ZONE = "Europe/Brussels"


def make(env):
    # Odoo leaves it out of a database that is made with other languages
    env["res.lang"]._activate_lang("en_US")
    coop = env.ref("base.main_company")
    coop.write(
        {
            "name": "Coop Komunigi",
            "street": "Rue du Marché couvert 12",
            "zip": "1030",
            "city": "Bruxelles",
            "country_id": env.ref("base.be").id,
            "currency_id": env.ref("base.EUR").id,
            "email": "bonjour@coop.example.org",
            "phone": "+32 2 555 01 00",
        }
    )
    env.user.write({"tz": TIME_ZONE, "lang": "en_US"})
    env.ref("base.user_admin").write({"tz": TIME_ZONE, "lang": "fr_BE"})
    env["account.chart.template"].try_loading("be_comp", company=coop, install_demo=False)
    # Prices in a shop are those that the customer pays.
    coop.account_price_include = "tax_included"
    coop.shift_tz = TIME_ZONE
    return coop


def open_door(env, coop):
    """The welcome screen. Cards have the codes 042000000001 and on, in the order of the names."""
    workers = env["res.partner"].search([("is_worker", "=", True)], order="name")
    for number, worker in enumerate(workers, 1):
        worker.barcode = f"042{number:09}"
    coop.write({"shift_welcome_display": "all", "shift_welcome_check_in": "attended"})
    coop._renew_welcome_key()
