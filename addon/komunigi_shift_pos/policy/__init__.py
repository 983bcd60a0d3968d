"""The rules of the till, without Odoo."""

from .standing import DISPLAYS, told

__all__ = ["DISPLAYS", "told"]
