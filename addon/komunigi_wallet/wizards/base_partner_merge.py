from odoo import _, api, fields, models


class BasePartnerMergeAutomaticWizard(models.TransientModel):
    _inherit = "base.partner.merge.automatic.wizard"

    customer_wallet_warning = fields.Text(compute="_compute_customer_wallet_warning")

    @api.depends("partner_ids", "dst_partner_id")
    def _compute_customer_wallet_warning(self):
        for wizard in self:
            households = wizard.partner_ids.commercial_partner_id
            sentences = [wizard.partner_ids._customer_wallet_holding(one) for one in households]
            wizard.customer_wallet_warning = "\n".join(filter(None, sentences))

    def _merge(self, partner_ids, dst_partner=None, extra_checks=True):
        """The money of merged contacts adds up, and stays blocked if any of it was."""
        partners = self.env["res.partner"].browse(partner_ids).exists()
        # sudo: rows and contacts that the user may not read are merged all the same
        family = partners.sudo().with_context(active_test=False)
        family = family.search([("id", "child_of", partners.ids)])
        households = family | family.commercial_partner_id
        moving = partners._customer_wallet_moving(households)
        wallets = self.env["customer.wallet"].sudo().search([("partner_id", "in", households.ids)])
        held = {
            (wallet.company_id, wallet.partner_id.id): (wallet.blocked, wallet.blocked_reason)
            for wallet in wallets
        }
        names = {household.id: household.display_name for household in households}
        result = super()._merge(partner_ids, dst_partner, extra_checks)
        self.env.invalidate_all()
        for company, before in moving.before.items():
            gone = [partner for partner in partners.ids if partner not in partners.exists().ids]
            money = [(names[one], before[one]) for one in gone if before.get(one)]
            blocked = [held[company, one] for one in gone if held.get((company, one), [0])[0]]
            if not money and not blocked:
                continue
            arrived = partners.exists().sudo().commercial_partner_id
            if money:
                after = moving.balances(company)
                changes = {one: after.get(one.id, 0.0) - before.get(one.id, 0.0) for one in arrived}
                moving.check(company, after, changes)
                currency = company.currency_id
                listed = ", ".join(f"{name}: {currency.format(sum_)}" for name, sum_ in money)
                note = _("Merged from %(contacts)s.", contacts=listed)
                moving.note(company, arrived, before, merged=note)
            if blocked:
                wallet = self.env["customer.wallet"]._claim(company, arrived)
                wallet.write({"blocked": True, "blocked_reason": blocked[0][1]})
        return result
