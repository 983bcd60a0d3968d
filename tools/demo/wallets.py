# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The wallet, under the name that this coop gives it, and a day at the till that fills it."""

from .members import member

LABELS = {
    "en_US": "Member account",
    "fr_BE": "Compte membre",
    "nl_BE": "Ledenrekening",
    "de_DE": "Mitgliedskonto",
    "es_ES": "Cuenta de socio",
}
#: member -> what they put on their wallet, and the prices of what they bought from it, in euro
TRADES = {
    "aurele": ((50.0, 50.0), (23.5, 31.2)),
    "maelys": ((100.0,), (42.75,)),
    "joris": ((20.0,), (12.5,)),
    "nour": ((150.0,), (64.1, 18.9)),
    "clementine": ((10.0,), ()),
    "wout": ((75.0,), (12.5, 9.6)),
    "odile": ((30.0,), (18.8,)),
    "basile": ((20.0,), (20.0,)),
    "liselot": ((40.0,), ()),
    "ysaline": ((60.0,), (35.4,)),
    "hanne": ((25.0,), (12.5,)),
    "philomene": ((80.0,), (27.3,)),
    "rachid": ((15.0,), ()),
    "berenice": ((35.0,), ()),
    "capucine": ((50.0,), (44.95,)),
}


def make(env, config):
    coop = env.company
    for lang, label in LABELS.items():
        coop.with_context(lang=lang).customer_wallet_label = label
    coop.enable_customer_wallet()
    trades = [(member(env, name).id, *trade) for name, trade in TRADES.items()]
    env["customer.wallet.demo"]._trade(config, trades)
