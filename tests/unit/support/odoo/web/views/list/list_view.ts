/** Stand-in for Odoo's list view. */
export const listView = { type: "list", Controller: null };
