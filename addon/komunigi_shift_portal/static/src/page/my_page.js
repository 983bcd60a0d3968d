// Generated from static_src/komunigi_shift_portal/page/my_page.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { browser } from "@web/core/browser/browser";
import { _t } from "@web/core/l10n/translation";
import { ConnectionLostError, rpc, RPCError } from "@web/core/network/rpc";
const SESSION_EXPIRED = "odoo.http.SessionExpiredException";
export function perform(name, what) {
  return ask(name, what);
}
export function preview(name, what) {
  return ask(name, what);
}
export function readPage() {
  return ask("page");
}
export function readSeats() {
  return ask("seats");
}
export function refusalOf(error) {
  if (error instanceof ConnectionLostError) {
    return _t("There is no connection. Reload the page once it is back.");
  }
  if (error instanceof RPCError) {
    return error.data.message;
  }
  throw error;
}
async function ask(name, what = {}) {
  try {
    return await rpc(`/my/shifts/${name}`, what);
  } catch (error) {
    if (error instanceof RPCError && error.exceptionName === SESSION_EXPIRED) {
      browser.location.reload();
      return new Promise(() => void 0);
    }
    throw error;
  }
}
