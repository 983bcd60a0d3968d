# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Hostile calls on sessions, on our models and on settings."""

from odoo.fields import Command

from .hostile import HostileCommon


class HostileSettings(HostileCommon):
    def setting_calls(self):
        """Of each call its name and the call, which is made as the cashier."""
        bank_move = self.posted_item()
        wallet = self.env["customer.wallet"].search([("partner_id", "=", self.zoe.id)])
        goods, cash = self.goods, self.cash_pm1
        return {
            # sessions
            "session marked closed": lambda: self.rpc(
                "pos.session", "write", self.pos_session.ids, {"state": "closed"}
            ),
            "session given an entry": lambda: self.rpc(
                "pos.session", "write", self.pos_session.ids, {"move_id": bank_move.move_id.id}
            ),
            "closed session opened again": lambda: self.rpc(
                "pos.session", "write", self.old_session.ids, {"state": "opened"}
            ),
            "the wallet counted": lambda: self.rpc(
                "pos.session",
                "close_session_from_ui",
                self.pos_session.ids,
                [[self.wallet_method.id, 50.0]],
            ),
            "cash statement in the wallet's journal": lambda: self.rpc(
                "account.bank.statement.line",
                "create",
                [
                    {
                        "journal_id": self.wallet_journal.id,
                        "amount": 50,
                        "payment_ref": "gift",
                        "partner_id": self.zoe.id,
                        "pos_session_id": self.pos_session.id,
                    }
                ],
            ),
            "cash statement against the wallet account": lambda: self.rpc(
                "account.bank.statement.line",
                "create",
                [
                    {
                        "journal_id": cash.journal_id.id,
                        "amount": 50,
                        "payment_ref": "gift",
                        "partner_id": self.zoe.id,
                        "pos_session_id": self.pos_session.id,
                        "counterpart_account_id": self.account.id,
                    }
                ],
            ),
            # our models and settings
            "wallet created": lambda: self.rpc(
                "customer.wallet", "create", [{"partner_id": self.bob.id}]
            ),
            "wallet blocked": lambda: self.rpc(
                "customer.wallet",
                "write",
                wallet.ids,
                {"blocked": True, "blocked_reason": "Card lost"},
            ),
            "wallet deleted": lambda: self.rpc("customer.wallet", "unlink", wallet.ids),
            "wallet claimed": lambda: self.rpc("customer.wallet", "_claim", [], []),
            "entry created": lambda: self.rpc(
                "customer.wallet.entry", "create", [{"partner_id": self.zoe.id, "amount": 50}]
            ),
            "entry changed": lambda: self.rpc(
                "customer.wallet.entry", "write", [1], {"amount": 50}
            ),
            "entry deleted": lambda: self.rpc("customer.wallet.entry", "unlink", [1]),
            "another company's till read": lambda: self.rpc(
                "customer.wallet", "get_till_state", self.elsewhere.id, self.zoe.ids
            ),
            "overdraft allowed": lambda: self.rpc(
                "account.journal",
                "write",
                self.wallet_journal.ids,
                {"minimum_wallet_amount": -1000},
            ),
            "method pointed elsewhere": lambda: self.rpc(
                "pos.payment.method",
                "write",
                self.wallet_method.ids,
                {"split_transactions": False},
            ),
            "another product made a top-up": lambda: self.rpc(
                "product.template",
                "write",
                goods.product_tmpl_id.ids,
                {"is_customer_wallet_product": True},
            ),
            "account of the wallet changed": lambda: self.rpc(
                "res.company", "write", self.company.ids, {"customer_wallet_account_id": False}
            ),
            "name of the wallet changed": lambda: self.rpc(
                "res.company", "write", self.company.ids, {"customer_wallet_label": "Mine"}
            ),
            "wallet set up": lambda: self.rpc(
                "res.company", "enable_customer_wallet", self.company.ids
            ),
            "entry posted": lambda: self.rpc(
                "account.move",
                "create",
                [
                    {
                        "journal_id": self.wallet_journal.id,
                        "line_ids": [
                            Command.create(
                                {
                                    "account_id": self.account.id,
                                    "partner_id": self.zoe.id,
                                    "credit": 50,
                                }
                            ),
                            Command.create({"account_id": self.sale_account.id, "debit": 50}),
                        ],
                    }
                ],
            ),
            "customer of a posted item changed": lambda: self.rpc(
                "account.move.line", "write", bank_move.ids, {"partner_id": self.bob.id}
            ),
        }
