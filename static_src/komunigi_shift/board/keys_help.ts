// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";

/** Which keys work on the board. */
export class KeysHelp extends Component<{ close: () => void }> {
    static override template = "komunigi_shift.KeysHelp";
    static override props = { close: Function };
}
