"""Everything that the view derived is entered in the ledger, in the order of time."""

from odoo import SUPERUSER_ID, api
from odoo.addons.komunigi_wallet.hooks import post_init_hook


def migrate(cr, version):
    post_init_hook(api.Environment(cr, SUPERUSER_ID, {}))
