# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The coop that the questions are about: its records, those of each person, and what a form is
filled in with."""

from datetime import timedelta

from odoo.fields import Command, Date, Datetime

from .requests import requests

WEEK = timedelta(days=7)


class Scene:
    """`theirs`: somebody's records by model, and the coop's; `own`: those of each user who has a
    login, by the user's short name; `elsewhere`: those of somebody of another coop."""

    def __init__(self, env, users):
        self.env = env
        self.coop = self._open_coop(users["POS mgr"])
        somebody = env["res.partner"].create({"name": "Somebody else"})
        self.theirs = self._belongings(somebody, offers_in=11)
        self.own = {
            name: self._belongings(user.partner_id)
            for name, user in users.items()
            if name != "Public"
        }
        self.late = self._late_worker(env)
        self.seat = self._make_seat(days=7)
        self.theirs |= self._records_of_coop()
        self.elsewhere = self._records_elsewhere()

    def arguments(self, belongings, method):
        """What a call is given, by the names of its parameters, where `belongings` are meant."""
        coop = self.coop
        shift = self.seat if method.endswith(".book_seat") else belongings["shift.shift"]
        order = {} if method == "pos.config.update_customer_display" else "lowest"
        return {
            "changes": {"book": self.seat.ids},
            "config_id": coop["pos.config"].id,
            "days": 7,
            "debug": False,
            "device_identifier": "device",
            "device_uuid": "device",
            "first_day": Date.to_string(Date.today()),
            "former": "open",
            "name": "10",
            "order": order,
            "partner_id": belongings["res.partner"].id,
            "partner_ids": belongings["res.partner"].ids,
            "reason": "Reason",
            "session": coop["pos.session"].id,
            "session_id": coop["pos.session"].id,
            "shift_id": shift.id,
            "state": "done",
            "status_id": belongings["cooperative.status"].id,
            "to_shift_id": self.seat.id,
            "uuid": "none",
        }

    def forms(self, env, belongings):
        """What a user of this environment fills each form in with, by its model, where `belongings`
        are meant; the rest has its default."""
        about = self.theirs | belongings
        partner, status = about["res.partner"], about["cooperative.status"]
        start = Date.today() + 30 * WEEK
        leave = {"start_date": start, "end_date": start + WEEK}
        operation = {"kind": "top_up", "amount": 5.0, "reason": "Reason"}
        problem = {"res_model": partner._name, "res_id": partner.id, "is_repairable": True}

        def made(name):
            return env[name].create({}).id

        return {
            "customer.wallet.batch": lambda: {"partner_ids": partner.ids, **operation},
            "customer.wallet.block": lambda: {
                "wallet_id": about["customer.wallet"].id,
                "reason": "Lost",
            },
            "customer.wallet.control.line": lambda: {
                "control_id": made("customer.wallet.control"),
                "partner_id": partner.id,
                "kind": "no_partner",
            },
            "customer.wallet.health.line": lambda: {
                "health_id": made("customer.wallet.health"),
                **problem,
            },
            "customer.wallet.liability.line": lambda: {
                "liability_id": made("customer.wallet.liability"),
                "partner_id": partner.id,
            },
            "customer.wallet.operation": lambda: {"partner_id": partner.id, **operation},
            "customer.wallet.statement": lambda: {"partner_ids": partner.ids},
            "shift.call": lambda: {"status_id": status.id},
            "shift.confirmation": lambda: {"shift_id": self.seat.id, "worker_id": partner.id},
            "shift.departure": lambda: {"status_id": status.id, "reason": "Reason"},
            "shift.extension": lambda: {"status_id": about["late"].id},
            "shift.generate": lambda: {"template_ids": about["shift.template"].ids},
            "shift.holiday": lambda: {"status_id": status.id, **leave},
            "shift.mass": lambda: {"kind": "holiday", "status_ids": status.ids, **leave},
            "shift.reminder": lambda: {
                "line_ids": [Command.create({"status_id": about["late"].id, "verdict": "send"})]
            },
            "shift.shop.pass": lambda: {"status_id": status.id, "reason": "Reason"},
            "shift.subscribe": lambda: {
                "cooperator_id": about["newcomer"].id,
                "working_mode": "irregular",
                "irregular_start_date": Date.today(),
            },
            "shift.temporary_exemption": lambda: {
                "status_id": status.id,
                "reason_id": about["cooperative.exempt.reason"].id,
                **leave,
            },
        }

    def requests(self, who):
        """What each address is asked by this user, as in `requests.requests`."""
        return requests(self, self.own.get(who, self.theirs))

    def _open_coop(self, manager):
        env, company = self.env, self.env.company
        if not company.chart_template:
            env["account.chart.template"].try_loading("generic_coa", company)
            env.flush_all()
        method = company.enable_customer_wallet()
        config = env["pos.config"].create({"name": "Till"})
        config.payment_method_ids |= method
        config.with_user(manager).open_ui()
        session = config.current_session_id
        session.with_user(manager).set_opening_control(0, "")
        company._renew_welcome_key()
        env["komunigi.health"]._renew_key()
        return {
            "res.company": company,
            "pos.config": config,
            "pos.session": session,
            "newcomer": env["res.partner"].create({"name": "Newcomer"}),
            "shift.type": env["shift.type"].create({"name": "Task"}),
            "shift.template": env["shift.template"].create({"name": "Template"}),
            "cooperative.exempt.reason": env["cooperative.exempt.reason"].create({"name": "Ill"}),
            "shift.journal": env["shift.journal"].create({"date": "2020-01-01"}),
        }

    def _records_of_coop(self):
        partner = self.theirs["res.partner"]
        line = Command.create({"name": "Goods", "price_unit": 10.0})
        move = self.env["account.move"].create(
            {"move_type": "out_invoice", "partner_id": partner.id, "invoice_line_ids": [line]}
        )
        move.action_post()
        return self.coop | {
            "account.move": move,
            "begun seat": self._make_seat(days=-2),
            "late": self.late,
            "reversible": self._late_worker(self.env, self._make_seat(days=-3)),
            "pos.order": self._paid_order(partner),
        }

    def _paid_order(self, partner):
        """An order that is paid, and not recorded as such yet."""
        config, session = self.coop["pos.config"], self.coop["pos.session"]
        goods = self.env["product.product"].create({"name": "Bread", "available_in_pos": True})
        price = {"price_unit": 10.0, "price_subtotal": 10.0, "price_subtotal_incl": 10.0}
        cash = config.payment_method_ids.filtered(lambda one: one.journal_id.type == "cash")[:1]
        order = self.env["pos.order"].create(
            {
                "session_id": session.id,
                "partner_id": partner.id,
                "lines": [Command.create({"product_id": goods.id, "qty": 1, **price})],
                "amount_total": 10.0,
                "amount_tax": 0.0,
                "amount_paid": 0.0,
                "amount_return": 0.0,
            }
        )
        order.add_payment({"pos_order_id": order.id, "amount": 10.0, "payment_method_id": cash.id})
        return order

    def _records_elsewhere(self):
        """What a worker of another coop has, and what forms name of that coop."""
        other = self.env["res.company"].create({"name": "Another coop"})
        env = self.env["res.company"].with_company(other).env
        stranger, newcomer = env["res.partner"].create(
            [{"name": name, "company_id": other.id} for name in ("Stranger", "Newcomer there")]
        )
        made = {
            **self._belongings(stranger),
            "late": self._late_worker(env),
            "newcomer": newcomer,
            "shift.template": env["shift.template"].create({"name": "Template there"}),
        }
        return {name: record.with_env(self.env) for name, record in made.items()}

    def _late_worker(self, env, validated_late=None):
        """A worker in alert: for no reason, where a shift has been validated late."""
        partner = env["res.partner"].create({"name": "Late", "email": "late@example.com"})
        today = Date.today()
        late = env["cooperative.status"].create(
            {
                "cooperator_id": partner.id,
                "sr": 0 if validated_late else -1,
                "irregular_start_date": today - 20 * WEEK,
                "last_countdown_date": today,
                "alert_start_time": today,
                "alert_reversal_shift_id": validated_late and validated_late.id,
            }
        )
        if validated_late:
            validated_late.sudo().write({"counted_status_id": late.id, "counted_sr": 1})
        late._renew_calendar()
        return late

    def _belongings(self, partner, offers_in=9):
        """A worker with a shift, another one that others may take over, leave and a wallet."""
        env, today = partner.env, Date.today()
        partner.barcode = f"0429{partner.id:08}"
        status = env["cooperative.status"].create(
            {
                "cooperator_id": partner.id,
                "sr": 1,
                "irregular_start_date": today,
                "holiday_start_time": today + 10 * WEEK,
                "holiday_end_time": today + 12 * WEEK,
            }
        )
        status._renew_calendar()
        wallet = env["customer.wallet"].create(
            {
                "partner_id": partner.id,
                "company_id": env.company.id,
                "blocked": True,
                "blocked_reason": "Lost",
            }
        )
        begun = self._make_seat(partner, days=0)
        shift, offered = self._make_seat(partner), self._make_seat(partner, offers_in)
        request = {"start_date": today + 20 * WEEK, "end_date": today + 22 * WEEK}
        return {
            "res.partner": partner,
            "cooperative.status": status,
            "cooperative.status.history": status.history_ids[:1],
            "cooperative.leave": env["cooperative.leave"].search([("status_id", "=", status.id)]),
            "shift.shift": shift,
            "begun": begun,
            "shift.leave.request": env["shift.leave.request"].create(
                {"status_id": status.id, "answer": "No", **request}
            ),
            "shift.replacement": env["shift.replacement"].create(
                {"shift_id": offered.id, "asked_by_id": status.id}
            ),
            "customer.wallet": wallet,
        }

    def _make_seat(self, worker=None, days=5):
        start = Datetime.now().replace(minute=0, second=0, microsecond=0) + timedelta(days=days)
        env = self.env if worker is None else worker.env
        return env["shift.shift"].create(
            {
                "name": "Shift",
                "start_time": start,
                "end_time": start + timedelta(hours=2),
                "worker_id": worker and worker.id,
            }
        )
