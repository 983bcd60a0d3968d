// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onMounted, onWillStart } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { useChildRef } from "@web/core/utils/hooks";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import { AlertPreview } from "@komunigi_shift/alert_preview/alert_preview";
import { dateChangeText } from "@komunigi_shift/alert_preview/preview_text";
import { refusalOf, type MyPreview } from "@komunigi_shift_portal/page/my_page";
import type { Change, Choice } from "./change";

interface ChangeDialogProps {
    change: Change;
    close: () => void;
}

/** Says what an act changes before it is done, or why it cannot be done. */
export class ChangeDialog extends Component<ChangeDialogProps> {
    static override template = "komunigi_shift_portal.ChangeDialog";
    static components = { AlertPreview, Dialog };
    static override props = { change: Object, close: Function };

    refusal = "";
    preview: MyPreview | null = null;
    modal = useChildRef();

    override setup(): void {
        onWillStart(() => this.load());
        // Odoo's dialogs do not tell screen readers their title
        onMounted(() => this.modal.el?.setAttribute("aria-label", this.props.change.title));
    }

    /** Closes first, so that it is done once, however often it is tapped. */
    async choose(choice: Choice): Promise<void> {
        this.props.close();
        await choice.run();
    }

    get choices(): Choice[] {
        return this.refusal ? [] : this.props.change.choices;
    }

    /** What a leave gives back. */
    get freed(): string[] {
        const { frees = [], after } = this.preview ?? {};
        return frees.map(({ date, time, name }) =>
            _t("%(day)s at %(time)s, %(name)s", {
                day: shortDay(date, after?.today ?? date),
                time,
                name: isolated(name),
            }),
        );
    }

    /** What a replacement makes of the alert date of the member who asks. */
    get theirDate(): string {
        const { theirs, after } = this.preview ?? {};
        if (!theirs || !after) {
            return "";
        }
        const { today } = after;
        const [before, then] = [theirs.before, theirs.after].map((alert_date) => ({
            ...{ alert_date, deadline: null, today },
        }));
        return dateChangeText({ before, after: then }) || _t("This member has no alert date.");
    }

    private async load(): Promise<void> {
        try {
            this.preview = await this.props.change.preview();
        } catch (error) {
            this.refusal = refusalOf(error);
        }
    }
}
