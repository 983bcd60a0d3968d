/** Stand-in for Odoo's user, who reads English. */
export const user = { lang: "en-GB" };
