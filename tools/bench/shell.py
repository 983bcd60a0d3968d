# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What benchmarks say from Odoo's shell: what they do, and one line of JSON as the answer."""

import json
import sys


def say(text):
    sys.stdout.write(f"say {text}\n")
    sys.stdout.flush()


def answer(value):
    sys.stdout.write(f"answer {json.dumps(value)}\n")


def vacuum(env):
    say("vacuum analyze")
    env.cr.commit()
    connection = env.cr._cnx
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    connection.autocommit = False
