// Generated from static_src/komunigi_shift/odoo_services.ts by build.mjs: edit the source.
