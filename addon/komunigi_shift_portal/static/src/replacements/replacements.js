// Generated from static_src/komunigi_shift_portal/replacements/replacements.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
export class Replacements extends Component {
  static template = "komunigi_shift_portal.Replacements";
  static props = { shifts: Array, onTakeOver: Function };
}
