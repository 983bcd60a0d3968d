# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Times of functions, taken in turns so that what else the machine does falls on all alike.

Every run finds the ORM's cache empty, and no plan kept, as a call to a server does: between two of
them Odoo's connections are emptied (psycopg2's `reset` is DISCARD ALL).
"""

import gc
from contextlib import contextmanager
from time import perf_counter

FEWEST, MOST = 5, 41
SECONDS = 3.0
"""How long one function may be repeated, once it has run `FEWEST` times."""


def typical(times):
    """The lower quartile: what else the machine does can only make a run slower."""
    return sorted(times)[len(times) // 4]


def compare_reading(functions):
    """Typical milliseconds and queries by name, of functions that only read.

    Each is run once more just before it is measured: it then finds warm what a server that has
    run for a minute has warm, and not what the function before it has left. A scan of a
    million rows leaves the cache of one database in another state than that of another.
    :param functions: {name: (the environment it reads in, function)}
    :return: {name: {"ms", "queries", "answer"}}
    """
    gc.collect()
    told = {}
    for name, (env, function) in functions.items():
        with running(env) as run:
            answer = function()
        told[name] = {"answer": answer, "queries": run["queries"], "took": []}
    for _round in range(MOST):
        for name, (env, function) in functions.items():
            took = told[name]["took"]
            if len(took) >= FEWEST and sum(took) > SECONDS * 1000:
                continue
            with running(env):
                function()
            with running(env) as run:
                function()
            took.append(run["ms"])
            told[name]["queries"] = run["queries"]
    return {
        name: {"ms": typical(one["took"]), "queries": one["queries"], "answer": one["answer"]}
        for name, one in told.items()
    }


def compare_writing(functions, rounds):
    """As `compare_reading`, for functions that write; all that they write is rolled back.

    Between the environment and the function stands what makes it ready, not measured, whose
    answer the function is called with. What the database checks at commit is checked, and
    measured.
    """
    told = {name: {"took": [], "queries": 0} for name in functions}
    for nth in range(rounds + 1):
        for name, (env, prepare, function) in functions.items():
            gc.collect()
            given = prepare()
            env.flush_all()
            env.cr.execute("SET CONSTRAINTS ALL IMMEDIATE")
            env.cr.execute("SET CONSTRAINTS ALL DEFERRED")
            with running(env) as run:
                function(given)
                env.flush_all()
                env.cr.precommit.run()
                env.cr.execute("SET CONSTRAINTS ALL IMMEDIATE")
            env.cr.rollback()
            env.invalidate_all(flush=False)
            # the last statement above is not the function's
            told[name]["queries"] = run["queries"] - 1
            if nth:
                told[name]["took"].append(run["ms"])
    return {
        name: {"ms": typical(one["took"]), "queries": one["queries"]} for name, one in told.items()
    }


@contextmanager
def running(env):
    env.invalidate_all()
    env.cr.execute("DISCARD PLANS")
    gc.disable()
    run, before, since = {}, env.cr.sql_log_count, perf_counter()
    try:
        yield run
    finally:
        run["ms"] = (perf_counter() - since) * 1000
        run["queries"] = env.cr.sql_log_count - before
        gc.enable()
