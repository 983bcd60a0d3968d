// Generated from static_src/komunigi_shift_portal/booked/booked_shifts.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
export class BookedShifts extends Component {
  static template = "komunigi_shift_portal.BookedShifts";
  static props = { shifts: Array, onCannotCome: Function, onKeep: Function };
}
