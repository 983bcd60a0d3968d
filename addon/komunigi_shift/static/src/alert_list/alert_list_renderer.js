// Generated from static_src/komunigi_shift/alert_list/alert_list_renderer.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { ListRenderer } from "@web/views/list/list_renderer";
import { NamedButton } from "./named_button";
export class AlertListRenderer extends ListRenderer {
  static components = { ...ListRenderer.components, ViewButton: NamedButton };
}
