# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""docs/rights.md as the code has it. Odoo's shell brings `env`; nothing of it is kept."""

from .people import GROUPS, make_scene, make_users
from .questions import Rights

HEAD = """\
# Rights

Who may do what with the models, fields, methods, addresses and bus channels of these addons.
Written from the code by `npm run rights`; `npm test -- rights` fails where the code gives others.
Each column is a user of that one group, who is an employee as well from *Contacts* on:
"""


def page(env, addons):
    users = make_users(env)
    scene = make_scene(env, users["Portal"])
    rights = Rights(env, addons, users, scene)
    try:
        parts = [HEAD, *_legend(), *_parts(rights)]
    finally:
        env.cr.rollback()
    return "\n".join(parts).rstrip() + "\n"


def _legend():
    yield from _table(["Column", "Who"], [[name, words] for name, (words, _g) in GROUPS.items()])


def _parts(rights):
    groups = list(GROUPS)
    yield from _part(
        "Models",
        "r read, w write, c create, d delete; `*`: only some records, by the rules below.",
        ["Model", *groups],
        ([name, *marks] for name, marks in rights.models()),
    )
    yield from _part(
        "Models of Odoo's that we open",
        "Lines of access that these addons add to Odoo's own models.",
        ["Model", "Group", "Operations"],
        rights.given(),
    )
    yield from _part(
        "Record rules",
        "Rules for all narrow every other; of those of groups, one is enough.",
        ["Model", "For", "Operations", "Records"],
        rights.rules(),
    )
    yield from _part(
        "Fields",
        "Fields that we add to Odoo's models, and those of ours that are kept to groups. r read, "
        "w write, where the model allows it as well; what is computed has no w.",
        ["Field", *groups],
        ([name, *marks] for name, marks in rights.fields()),
    )
    yield from _part(
        "Methods",
        "What a client can call, beside what Odoo has on every model. x: the call gets past every "
        "check of rights with somebody else's record; own: with one's own only. *Called*: found by "
        "calling; *read*: no record is at hand, those may call who may read the model; *no "
        "records*: the model is a part of others.",
        ["Method", *groups, "Found"],
        ([name, *marks, how] for name, (marks, how) in rights.methods()),
    )
    yield from _part(
        "Addresses",
        "*public* needs no login: what such an address does is kept by the key or token in it.",
        ["Address", "Login", "Type", "Methods", "CSRF token", "Session"],
        sorted(rights.routes()),
    )
    yield from _part(
        "Bus channels",
        "x: hears it. Those of Odoo's stand beside ours where they are of a record and a word.",
        ["Channel", *groups],
        ([name, *marks] for name, marks in rights.channels()),
    )


def _part(title, words, header, rows):
    yield from (f"## {title}", "", words, "")
    yield from _table(header, rows)


def _table(header, rows):
    rows = [[str(cell).replace("|", "\\|") for cell in row] for row in rows]
    yield "| " + " | ".join(header) + " |"
    yield "| " + " | ".join("-" * 3 for _cell in header) + " |"
    for row in rows:
        yield "| " + " | ".join(row) + " |"
    yield ""
