# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models

from ..models.customer_wallet_household import WalletsMerging


class BasePartnerMergeAutomaticWizard(models.TransientModel):
    _inherit = "base.partner.merge.automatic.wizard"

    customer_wallet_warning = fields.Text(compute="_compute_customer_wallet_warning")

    @api.depends("partner_ids", "dst_partner_id")
    def _compute_customer_wallet_warning(self):
        for wizard in self:
            households = wizard.partner_ids.commercial_partner_id
            wizard.customer_wallet_warning = households._customer_wallet_holdings()

    def _merge(self, partner_ids, dst_partner=None, extra_checks=True):
        """The money of merged contacts adds up, and stays blocked if any of it was."""
        partners = self.env["res.partner"].browse(partner_ids).exists()
        if len(partners) < 2:
            return super()._merge(partner_ids, dst_partner, extra_checks)
        kept = dst_partner if dst_partner and dst_partner in partners else None
        kept = kept or self._get_ordered_partner(partners.ids)[-1]
        # sudo: rows and contacts that the user may not read are merged all the same
        family = partners.sudo().with_context(active_test=False)
        family = family.search([("id", "child_of", partners.ids)])
        households = family | family.commercial_partner_id
        wallets = WalletsMerging(self.env, households, partners)
        wallets.empty((partners - kept).sudo(), kept.sudo())
        with wallets.moving():
            result = super()._merge(partner_ids, dst_partner, extra_checks)
        self.env.invalidate_all()
        wallets.settle()
        return result
