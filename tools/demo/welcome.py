# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The welcome screen: its link, and the members' cards."""


def make(env, coop):
    """Cards have the codes 042000000001 and on, in the order of the members' names."""
    workers = env["res.partner"].search([("is_worker", "=", True)], order="name")
    for number, worker in enumerate(workers, 1):
        worker.barcode = f"042{number:09}"
    coop.write({"shift_welcome_display": "all", "shift_welcome_check_in": "attended"})
    coop._renew_welcome_key()
