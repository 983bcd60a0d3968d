// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";

export interface RemedyDialogProps {
    title: string;
    body: string;
    /** What the button says that puts it right. */
    confirmLabel: string;
    confirm: () => void | Promise<void>;
    close: () => void;
}

/** Says what cannot be, and puts it right in one tap. */
export class RemedyDialog extends Component<RemedyDialogProps> {
    static override template = "komunigi_wallet.RemedyDialog";
    static components = { Dialog };
    static override props = {
        title: String,
        body: String,
        confirmLabel: String,
        confirm: Function,
        close: Function,
    };

    async confirm(): Promise<void> {
        const done = this.props.confirm();
        this.props.close();
        await done;
    }
}
