// Generated from static_src/komunigi_shift_portal/page/my_page.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { rpc } from "@web/core/network/rpc";
export function perform(name, what) {
  return rpc(`/my/shifts/${name}`, what);
}
export function preview(name, what) {
  return rpc(`/my/shifts/${name}`, what);
}
export function readPage() {
  return rpc("/my/shifts/page");
}
export function readSeats() {
  return rpc("/my/shifts/seats");
}
