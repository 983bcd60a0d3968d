# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Rights that are changed on purpose, one after the other, for the comparison to name."""

from contextlib import ExitStack
from unittest.mock import patch

from odoo import http

from .undo import undone

COMPANY_KEY = "res.company.shift_welcome_key"


def proofs(matrix):
    """{what: the change, rows: of what the page says then, told: what is wrong with the questions
    then}; each change is undone."""
    for change in CHANGES:
        matrix.calls.faults.clear()
        matrix.offered.faults.clear()
        with undone(matrix.env), ExitStack() as patches:
            rows = [list(row) for row in change(matrix, patches)]
            told = matrix.faults()
        yield {"what": change.__doc__, "rows": rows, "told": told}


def less_access(matrix, _patches):
    """an access line less"""
    matrix.env.ref("komunigi_shift.access_shift_attendance").unlink()
    return _of(matrix.rights.models(), "shift.shift")


def open_rule(matrix, _patches):
    """a record rule that lets all pass"""
    matrix.env.ref("komunigi_shift.rule_leave_portal").domain_force = "[(1, '=', 1)]"
    return [matrix.calls.row(matrix.env["cooperative.leave"], "action_change")]


def other_coops(matrix, _patches):
    """a record rule that lets another coop's pass"""
    matrix.env.ref("komunigi_shift.rule_leave_company").domain_force = "[(1, '=', 1)]"
    row = matrix.calls.row_elsewhere(matrix.env["cooperative.leave"], "action_withdraw")
    return [row, *_of(matrix.rights.elsewhere(matrix.scene.elsewhere), "cooperative.leave")]


def open_field(matrix, patches):
    """a field without its groups"""
    field = matrix.env["res.company"]._fields["shift_welcome_key"]
    patches.enter_context(patch.object(field, "groups", None))
    return _of(matrix.rights.fields([matrix.env["res.company"]]), COMPANY_KEY)


def open_column(matrix, patches):
    """a column that no form changes, and a call does"""
    moves, guard = matrix.env["account.move"], "_has_field_access"
    classes = filter(matrix.rights.is_ours, type(moves).mro())
    ours = next(one for one in classes if guard in vars(one))
    patches.enter_context(patch.object(ours, guard, lambda *_args: True))
    return _of(matrix.rights.fields([moves]), "account.move.customer_wallet_operation")


def no_guard(matrix, patches):
    """a method without its guard"""
    _grant_all(matrix, patches)
    return [matrix.calls.row(matrix.env["customer.wallet"], "get_till_state")]


def open_channel(matrix, patches):
    """a bus channel without its guard"""
    _grant_all(matrix, patches)
    return _of(matrix.rights.channels(), "res.company / customer_wallet")


def new_method(matrix, patches):
    """a method that is not in the table"""
    _add_method(matrix, patches, lambda shift: True)
    return [matrix.calls.row(matrix.env["shift.shift"], name) for name in _new_names(matrix)]


def failing_method(matrix, patches):
    """a method that ends in an error"""
    _add_method(matrix, patches, lambda shift: {}["no such key"])
    return [matrix.calls.row(matrix.env["shift.shift"], name) for name in _new_names(matrix)]


def new_address(matrix, patches):
    """an address that is not in the table"""
    _add_address(patches, http.route("/open/for/all", type="http", auth="public"))
    return _of(matrix.rights.routes(), "`/open/for/all`")


def open_address(matrix, patches):
    """an address that asks for no key"""
    patches.enter_context(
        patch.object(type(matrix.env["komunigi.health"]), "_is_key", lambda *_args: True)
    )
    return matrix.routes.rows(only="/komunigi/health")


def open_menu(matrix, _patches):
    """a menu without its groups"""
    matrix.env.ref("komunigi_shift.menu_configuration").group_ids = False
    return [row for row in matrix.offered.rows() if row[0].endswith("Set-up guide")]


def vain_offer(matrix, _patches):
    """an action that is offered to who cannot have what it is about"""
    matrix.env.ref("komunigi_shift.action_remind").group_ids = False
    for _row in matrix.offered.rows():
        pass
    return []


def open_report(matrix, _patches):
    """a report of what somebody else has"""
    matrix.env.ref("komunigi_shift.rule_shift_portal").domain_force = "[(1, '=', 1)]"
    return matrix.fetched.rows("komunigi_shift.day_sheet, somebody else's")


def open_export(matrix, _patches):
    """an export of what another coop has"""
    matrix.env.ref("komunigi_shift.rule_leave_company").domain_force = "[(1, '=', 1)]"
    return matrix.fetched.rows("cooperative.leave, another coop's")


def open_job(matrix, _patches):
    """a scheduled job that others may start"""
    matrix.env.ref("komunigi_wallet.ir_cron_compare").group_ids = False
    return matrix.fetched.rows("komunigi_wallet.ir_cron_compare")


def told_field(matrix, patches):
    """a field that is told in groups and orders, and not read"""
    shifts = matrix.env["shift.shift"]
    patches.enter_context(patch.object(shifts._fields["working_mode"], "compute_sudo", True))
    return matrix.kept.rows([shifts])


def new_group(matrix, _patches):
    """a group without a column"""
    group = matrix.env["res.groups"].create({"name": "New"})
    names = {"module": "komunigi_shift", "name": "group_new"}
    matrix.env["ir.model.data"].create({**names, "model": "res.groups", "res_id": group.id})
    return []


CHANGES = (
    *(less_access, open_rule, other_coops, open_field, open_column, no_guard, open_channel),
    *(open_menu, vain_offer, open_report, open_export, open_job, told_field),
    *(new_method, failing_method, new_address, open_address, new_group),
)


def _of(rows, name):
    return [row for row in rows if row[0] == name]


def _grant_all(matrix, patches):
    users = type(matrix.env["res.users"])
    patches.enter_context(patch.object(users, "has_group", lambda *_args: True))


def _add_method(matrix, patches, function):
    ours = next(one for one in type(matrix.env["shift.shift"]).mro() if matrix.rights.is_ours(one))
    patches.enter_context(patch.object(ours, "open_for_all", function, create=True))


def _new_names(matrix):
    return [name for name in matrix.calls.names_of(matrix.env["shift.shift"]) if "open_" in name]


def _add_address(patches, route):
    known = http.Controller.children_classes["komunigi_health"]
    patches.callback(known.__setitem__, slice(None), [*known])

    def open_for_all(_controller):
        return ""

    values = {"__module__": "odoo.addons.komunigi_health.controllers.health"}
    type("Open", (http.Controller,), {**values, "open_for_all": route(open_for_all)})
