"""Benchmarks: what runs in Odoo's shell."""
