// Generated from static_src/komunigi_shift/alert_list/named_button.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { ViewButton } from "@web/views/view_button/view_button";
export class NamedButton extends ViewButton {
  static template = "komunigi_shift.NamedButton";
}
