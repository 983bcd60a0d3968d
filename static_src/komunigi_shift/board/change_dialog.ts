// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import type { Preview } from "@komunigi_shift/alert_answer/alert_calls";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import { AlertPreview } from "@komunigi_shift/alert_preview/alert_preview";
import type { Act } from "./board_moves";

interface ChangeDialogProps {
    act: Act;
    preview: Preview;
    confirm: () => void;
    close: () => void;
}

/** Says what moving or freeing makes of the worker's answer, before it is done. */
export class ChangeDialog extends Component<ChangeDialogProps> {
    static override template = "komunigi_shift.ChangeDialog";
    static components = { AlertPreview, Dialog };
    static override props = { act: Object, preview: Object, confirm: Function, close: Function };

    get isMove(): boolean {
        return Boolean(this.props.act.to);
    }

    get title(): string {
        const name = isolated(this.props.act.worker);
        return this.isMove
            ? _t("Move %(name)s?", { name })
            : _t("Give back the seat of %(name)s?", { name });
    }

    confirm(): void {
        this.props.close();
        this.props.confirm();
    }
}
