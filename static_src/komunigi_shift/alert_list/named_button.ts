// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { ViewButton } from "@web/views/view_button/view_button";

/** A button of a row whose title names it where an icon alone is shown, also to screen readers. */
export class NamedButton extends ViewButton {
    static override template = "komunigi_shift.NamedButton";
}
