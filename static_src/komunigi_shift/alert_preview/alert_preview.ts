// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import type { AlertAnswer } from "@komunigi_shift/alert_answer/alert_answer";
import type { Preview } from "@komunigi_shift/alert_answer/alert_calls";
import {
    appearanceOf,
    withoutWord,
    type AlertAppearance,
} from "@komunigi_shift/alert_answer/alert_state";
import { dateChangeText, isWorse } from "./preview_text";

interface AlertPreviewProps {
    preview: Preview;
}

/** What the alert date and the answer become, before anything is done. */
export class AlertPreview extends Component<AlertPreviewProps> {
    static override template = "komunigi_shift.AlertPreview";
    static override props = { preview: Object };

    get before(): AlertAppearance | null {
        return this.appearanceOf(this.props.preview.before);
    }

    get after(): AlertAppearance | null {
        return this.appearanceOf(this.props.preview.after);
    }

    get isChanged(): boolean {
        return this.props.preview.before.state !== this.props.preview.after.state;
    }

    get isWorse(): boolean {
        return isWorse(this.props.preview);
    }

    get reason(): string {
        return withoutWord(this.props.preview.after.reason, this.after?.word ?? "");
    }

    get dateChange(): string {
        return dateChangeText(this.props.preview);
    }

    private appearanceOf({ state }: AlertAnswer): AlertAppearance | null {
        return appearanceOf(state);
    }
}
