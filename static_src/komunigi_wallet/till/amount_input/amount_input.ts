// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onMounted, useRef, useState } from "@odoo/owl";
import { Numpad } from "@point_of_sale/app/components/numpad/numpad";
import type { AmountEntry } from "./amount_entry";

export interface AmountInputProps {
    entry: AmountEntry;
    onEnter: () => void;
}

/** Where a dialog has an amount typed: by the numpad, or by a keyboard and Enter. */
export class AmountInput extends Component<AmountInputProps> {
    static override template = "komunigi_wallet.AmountInput";
    static components = { Numpad };
    static override props = { entry: Object, onEnter: Function };

    entry = useState(this.props.entry);
    private input = useRef("input");

    override setup(): void {
        onMounted(() => this.input.el?.focus());
    }

    onKeydown(event: KeyboardEvent): void {
        if (event.key === "Enter") {
            event.preventDefault();
            this.props.onEnter();
        }
    }
}
