"""The rules of the till, without Odoo."""

from .standing import told
