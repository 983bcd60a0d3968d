# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Calls whose effects do not stay."""

from contextlib import contextmanager
from unittest.mock import patch


@contextmanager
def undone(env):
    """Around what is done and then taken back, in the database and in what is remembered of it."""
    cr, registry = env.cr, env.registry
    with patch.object(type(cr), "commit"):
        savepoint = cr.savepoint()
        env.invalidate_all()  # what is remembered is read without asking for rights
        try:
            yield
        finally:
            savepoint.close(rollback=True)
            for hooks in (cr.precommit, cr.postcommit, cr.prerollback, cr.postrollback):
                hooks.clear()
            env.invalidate_all(flush=False)
            if registry.cache_invalidated:
                registry.clear_cache(*registry.cache_invalidated)
                registry.cache_invalidated.clear()
