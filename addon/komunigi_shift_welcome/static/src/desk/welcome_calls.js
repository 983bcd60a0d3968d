// Generated from static_src/komunigi_shift_welcome/desk/welcome_calls.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import { ConnectionAbortedError, ConnectionLostError, rpc, RPCError } from "@web/core/network/rpc";
export const PATIENCE = 1e4;
export async function ask(link, { kind, value }) {
  try {
    const answer = await call(kind, { ...link, value });
    return { kind: "answered", answer };
  } catch (error) {
    return eventOf(error);
  }
}
export async function search(link, value) {
  return await call("search", { ...link, value });
}
async function call(name, what) {
  const called = rpc(`/shift/welcome/${name}`, what);
  const timer = setTimeout(() => called.abort(), PATIENCE);
  try {
    return await called;
  } finally {
    clearTimeout(timer);
  }
}
export function eventOf(error) {
  if (error instanceof ConnectionLostError || error instanceof ConnectionAbortedError) {
    return { kind: "delayed", why: "away" };
  }
  const name = error instanceof RPCError ? error.exceptionName ?? "" : "";
  if (name.endsWith("TooManyRequests")) {
    return { kind: "delayed", why: "busy" };
  }
  if (name.endsWith("NotFound")) {
    return { kind: "ended" };
  }
  return name.endsWith("UserError") ? { kind: "refused", text: error.data.message } : { kind: "refused", text: _t("Something went wrong. Please ask the team.") };
}
