"""Telling open screens that answers may differ."""

#: what the bus is told on: the channel of a company, under this name
SUBCHANNEL = "shift_answers"
NOTIFICATION = "komunigi_shift.answers_changed"
_PENDING = "komunigi_shift.answers"


def announce(statuses):
    """Has the office told, at the end of the transaction, that these answers may differ.

    The notification names statuses and partners and says nothing about them: each reader asks
    the server, with their own rights. It goes through the bus, which PostgreSQL carries to
    every Odoo server; what changes together is told together.
    """
    ids = {status.id for status in statuses if isinstance(status.id, int)}
    if not ids:
        return
    precommit = statuses.env.cr.precommit
    if _PENDING not in precommit.data:
        precommit.data[_PENDING] = set()
        precommit.add(lambda: _send(statuses))
    precommit.data[_PENDING] |= ids


def _send(statuses):
    ids = statuses.env.cr.precommit.data.pop(_PENDING, ())
    # sudo: only ids are told, to those who may read the statuses of that company
    for company, group in statuses.sudo().browse(ids).exists().grouped("company_id").items():
        statuses.env["bus.bus"]._sendone(
            (company, SUBCHANNEL),
            NOTIFICATION,
            {"statuses": group.ids, "partners": group.cooperator_id.ids},
        )
