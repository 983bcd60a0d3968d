// Generated from static_src/komunigi_shift/board/keys_help.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
export class KeysHelp extends Component {
  static template = "komunigi_shift.KeysHelp";
  static props = { close: Function };
}
