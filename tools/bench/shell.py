# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What the benchmarks have in common in Odoo's shell."""

import sys
from contextlib import ExitStack, contextmanager

from odoo import api
from odoo.fields import Command
from odoo.modules.registry import Registry

PASSWORD = "bench"


def say(text):
    """For whoever waits: what is done."""
    sys.stdout.write(f"say {text}\n")
    sys.stdout.flush()


def vacuum(env):
    say("vacuum analyze")
    env.cr.commit()
    connection = env.cr._cnx
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    connection.autocommit = False


@contextmanager
def opened(env, databases):
    """Environments of this database, last, and of others, for reading in turns; nothing is kept."""
    with ExitStack() as stack:
        others = [stack.enter_context(Registry(name).cursor()) for name in databases]
        envs = [*(api.Environment(cr, env.uid, {}) for cr in others), env]
        for each in envs:
            vacuum(each)
        yield envs
        for each in envs:
            each.cr.rollback()


def make_users(env, count, name, groups):
    """Users that hold these groups and no more; their password is `PASSWORD`."""
    held = env.ref("base.group_user")
    for group in groups:
        held |= env.ref(group)
    users = env["res.users"].with_context(no_reset_password=True)
    return users.create(
        [
            {
                "name": f"{name.title()} {number}",
                "login": f"{name}{number}",
                "password": PASSWORD,
                "group_ids": [Command.set(held.ids)],
            }
            for number in range(1, count + 1)
        ]
    ).ids


def disagreements(cr, checks):
    """A sentence for each check that finds anything.

    :param checks: {what is so: query of what contradicts it}
    """
    say("does it agree with itself?")
    found = []
    for name, query in checks.items():
        cr.execute(query)
        ids = [row[0] for row in cr.fetchall()]
        if ids:
            found.append(f"not so: {name}: {len(ids):,} times, e.g. {ids[:3]}")
    return found
