# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""docs/rights.md as the code has it. Odoo's shell brings `env`; nothing of it is kept."""

from .calls import Calls
from .fetched import Fetched
from .kept import Kept
from .offered import Offered
from .people import GROUPS, groups_without_column, make_users
from .proof import proofs
from .questions import Rights
from .routes import Routes
from .scene import Scene

HEAD = """\
# Rights

Who may do what with the models, fields, methods, addresses, menus, reports and bus channels of
these addons.
Written from the code by `npm run rights`; `npm test -- rights` fails where the code gives others.
Each column is a user of that one group, who is an employee as well from *Contacts* on, and each of
them but *Public* is a worker of the coop with a wallet:
"""


class Matrix:
    """The questions of the page, about a coop that is made for them."""

    def __init__(self, env, addons):
        self.env = env
        self.addons = addons
        self.users = make_users(env)
        self.scene = Scene(env, self.users)
        self.rights = Rights(env, addons, self.users)
        is_ours = self.rights.is_ours
        self.calls = Calls(env, is_ours, self.users, self.scene)
        self.routes = Routes(env, is_ours, self.users, self.scene)
        self.fetched = Fetched(self.rights, self.scene, self.routes)
        self.offered = Offered(self.rights)
        self.kept = Kept(self.rights, self.calls)

    def faults(self):
        """What is wrong with the questions themselves."""
        missing = groups_without_column(self.env, self.addons)
        return [
            *(f"{group}: has no column (tools/rights/people.py)" for group in missing),
            *self.rights.faults,
            *self.calls.faults,
            *self.offered.faults,
            *self.routes.faults(),
        ]


def page(env, addons):
    """{page: the text, faults: [what is wrong with the questions], proofs: as `proofs`, in lines
    of the page}"""
    try:
        matrix = Matrix(env, addons)
        text = "\n".join([HEAD, *_legend(), *_parts(matrix)]).rstrip() + "\n"
        faults = matrix.faults()
        red = [
            {"what": one["what"], "told": one["told"], "lines": [line(*row) for row in one["rows"]]}
            for one in proofs(matrix)
        ]
        return {"page": text, "faults": faults, "proofs": red}
    finally:
        env.cr.rollback()


def line(*cells):
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"


def _legend():
    yield from _table(["Column", "Who"], [[name, words] for name, (words, _g) in GROUPS.items()])


def _parts(matrix):
    groups, rights = list(GROUPS), matrix.rights
    yield from _part(
        "Models",
        "r read, w write, c create, d delete, as access lines and rules say (a model's own code "
        "may refuse more); `*`: only some records, by the rules below.",
        ["Model", *groups],
        rights.models(),
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
        "Fields that we add to Odoo's models, those of ours that are kept to groups, and columns "
        "that no form changes and a call does. r read, w write, where the model allows it as well: "
        "what no form changes was tried, by a call.",
        ["Field", *groups],
        rights.fields(),
    )
    yield from _part(
        "Methods",
        "What a client can call, beside what Odoo has on every model, as each user has got it by "
        "calling, with a form that they have filled in where it is a wizard's. x: done, with "
        "somebody else's record; own: with one's own only; in brackets: rights let it through, and "
        "a rule of business refused it with a sentence; empty: refused. ?: the call ends in an "
        "error, for the reason in the last column. What stands after a comma is asked for "
        "beside.",
        ["Method", *groups, "Why ?"],
        matrix.calls.rows(),
    )
    yield from _part(
        "Records of another coop",
        "r read, w write, c create, d delete, of what belongs to a worker of a coop that none of "
        "these users is of.",
        ["Model", *groups],
        rights.elsewhere(matrix.scene.elsewhere),
    )
    yield from _part(
        "Methods with records of another coop",
        "The same calls as above with that worker's records, or with forms about them; []: an "
        "empty list; what is refused to all is left out.",
        ["Method", *groups],
        matrix.calls.rows_elsewhere(),
    )
    yield from _part(
        "Addresses",
        "How they are declared. *public* needs no login: what such an address does is kept by the "
        "key or token in it.",
        ["Address", "Login", "Type", "Methods", "CSRF token", "Session"],
        rights.routes(),
    )
    yield from _part(
        "Answers of addresses",
        "What each user has got by a request; *Public* is signed in as nobody. x: shown or done; "
        "(x): a rule of business refused it with a sentence; login: sent there; back: sent to the "
        "first page of one's account; none: nothing is there; empty: refused.",
        ["Address", "Method", "Given", *groups],
        matrix.routes.rows(),
    )
    yield from _part(
        "Bus channels",
        "x: hears it. Those of Odoo's stand beside ours where they are of a record and a word.",
        ["Channel", *groups],
        rights.channels(),
    )
    yield from _part(
        "Menus and actions",
        "Menus, and what stands behind a list's or a form's cog and printer. x: is offered, and "
        "opens.",
        ["What", *groups],
        matrix.offered.rows(),
    )
    for user in matrix.users.values():
        user.group_ids |= matrix.env.ref("base.group_allow_export")
    yield from _part(
        "Odoo's own addresses",
        "What each user gets of ours from reports, actions and exports, which all may make here. "
        "x: with what was asked for; []: without it; the others as above. What nobody gets is left "
        "out.",
        ["Address", "Given", *groups],
        matrix.fetched.rows(),
    )
    yield from _part(
        "What is told all the same",
        "Of what a user may not read: whether some other way tells it, as searching for it, "
        "ordering by it, groups, totals, exports, a changed form, or a record that points to it. "
        "No row: none does.",
        ["Field", "Way", *groups],
        matrix.kept.rows(),
    )


def _part(title, words, header, rows):
    yield from (f"## {title}", "", words, "")
    yield from _table(header, rows)


def _table(header, rows):
    yield line(*header)
    yield line(*("---" for _cell in header))
    for row in rows:
        yield line(*row)
    yield ""
