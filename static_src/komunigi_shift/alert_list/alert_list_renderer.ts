// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { ListRenderer } from "@web/views/list/list_renderer";
import { NamedButton } from "./named_button";

/** The rows of a list of workers. */
export class AlertListRenderer extends ListRenderer {
    static override components = { ...ListRenderer.components, ViewButton: NamedButton };
}
