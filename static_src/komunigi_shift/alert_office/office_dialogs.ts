// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { onWillStart } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { user } from "@web/core/user";
import { useService } from "@web/core/utils/hooks";
import type { AlertAnswer } from "@komunigi_shift/alert_answer/alert_answer";

/** What a dialog shall propose (`default_…`), and what follows once it is closed. */
export interface Proposal {
    defaults?: Record<string, unknown>;
    onClose?: () => void;
}

/** Odoo's own dialogs about one worker; each says what it changes before it does. */
export interface OfficeDialogs {
    /** Whether they are for this user at all: they are the management's. */
    isAllowed: boolean;
    openHoliday(answer: AlertAnswer, proposal?: Proposal): void;
    openExtension(answer: AlertAnswer, proposal?: Proposal): void;
    /** Asks for the dates without which there is no answer. */
    complete(answer: AlertAnswer): void;
}

/** The management's dialogs for a component; screens that show the answer follow what they do. */
export function useOfficeDialogs(): OfficeDialogs {
    const action = useService("action");
    const live = useService("komunigi_shift_alert_live");

    function open(name: string, answer: AlertAnswer, { defaults, onClose }: Proposal = {}): void {
        void action.doAction(`komunigi_shift.${name}`, {
            additionalContext: { active_id: answer.status_id, ...defaults },
            onClose: () => {
                live.announceOf(answer);
                onClose?.();
            },
        });
    }

    const dialogs: OfficeDialogs = {
        isAllowed: false,
        openHoliday: (answer, proposal) => open("shift_holiday_action", answer, proposal),
        openExtension: (answer, proposal) => open("shift_extension_action", answer, proposal),
        complete: (answer) => {
            const form = "komunigi_shift.cooperative_status_view_form_incomplete";
            void action.doAction(
                {
                    type: "ir.actions.act_window",
                    name: _t("What is missing for %(name)s", { name: answer.partner_name }),
                    res_model: "cooperative.status",
                    res_id: answer.status_id,
                    views: [[false, "form"]],
                    target: "new",
                    context: { form_view_ref: form },
                },
                { onClose: () => live.announceOf(answer) },
            );
        },
    };
    onWillStart(async () => {
        dialogs.isAllowed = await user.hasGroup("komunigi_shift.group_shift_management");
    });
    return dialogs;
}
