// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { markRaw } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { ConnectionLostError, RPCError } from "@web/core/network/rpc";
import type { Services } from "@web/core/utils/hooks";
import { previewAlert, type Preview } from "@komunigi_shift/alert_answer/alert_calls";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import { isWorse } from "@komunigi_shift/alert_preview/preview_text";
import { offerUndo } from "@komunigi_shift/undo_notice/undo_notice";
import { send, type Done } from "./board_calls";
import { changesOf, inverseOf, type Act } from "./board_moves";
import { ChangeDialog } from "./change_dialog";
import { UndoStack } from "./undo_stack";

type Used = Pick<Services, "dialog" | "komunigi_shift_alert_live" | "notification" | "orm">;

/** Books, moves and frees: asks first where the answer gets worse, and can undo what was done. */
export class BoardActs {
    private readonly services: Used;
    /** Whether the user passes over what only the management may. */
    isManagement = false;
    readonly done = new UndoStack<Act>();
    /** Closes the notice of the last act: the one before can be undone by the keys alone. */
    private closeNotice: (() => void) | null = null;

    /** @param changed reads the board again */
    constructor(
        services: Used,
        private readonly changed: () => Promise<void>,
    ) {
        this.services = markRaw(services);
    }

    preview(act: Act): Promise<Preview> {
        return previewAlert(this.services.orm, act.statusId, changesOf(act));
    }

    /** Whether nobody, or not this user, may do what was previewed. */
    isRefused({ refused, asks }: Preview): boolean {
        return Boolean(refused) && !(asks?.length && this.isManagement);
    }

    /**
     * Moves or frees, once the user has seen what becomes worse or has to be asked.
     * @param whenDone called once it is done, before the board is read again
     */
    async propose(act: Act, whenDone?: () => void): Promise<void> {
        const preview = await this.preview(act);
        if (this.isRefused(preview)) {
            return this.sayRefusal(preview.refused as string);
        }
        const despite = preview.asks ?? [];
        if (!isWorse(preview) && !despite.length) {
            return this.perform(act, whenDone);
        }
        this.services.dialog.add(ChangeDialog, {
            act,
            preview,
            confirm: () => this.perform({ ...act, despite }, whenDone),
        });
    }

    /** Does it and offers to undo it; where the server refuses, says why. */
    async perform(act: Act, whenDone?: () => void): Promise<void> {
        const refusal = await this.tryTo(act, whenDone);
        if (refusal) {
            this.sayRefusal(refusal);
        }
    }

    /** Does it and offers to undo it; returns why the server refuses. */
    async tryTo(act: Act, whenDone?: () => void): Promise<string> {
        return this.sending(act, (answer) => {
            whenDone?.();
            const id = this.done.push(inverseOf(act, answer.shift_id));
            this.closeNotice?.();
            this.closeNotice = offerUndo(this.services.notification, {
                title: doneText(act),
                message: answer.reason,
                undo: () => void this.undo(id),
            });
        });
    }

    /** Undoes the last act, or that of an id, if it was not undone before. */
    async undo(id?: number): Promise<void> {
        // off the stack before it is undone: a second tap meanwhile is meant for the act below
        const taken = this.done.take(id);
        if (!taken) {
            return;
        }
        this.closeNotice?.();
        try {
            const refusal = await this.takeBack(taken.act);
            if (refusal) {
                this.sayRefusal(refusal);
            }
        } catch (error) {
            if (error instanceof ConnectionLostError) {
                this.done.putBack(taken);
            }
            throw error;
        }
    }

    /** Does the inverse of an act; returns why that is refused. */
    private async takeBack(inverse: Act): Promise<string> {
        const preview = await this.preview(inverse);
        if (this.isRefused(preview)) {
            return preview.refused as string;
        }
        return this.sending({ ...inverse, despite: preview.asks ?? [] }, ({ reason }) =>
            this.services.notification.add(reason, {
                title: _t("Undone: %(name)s", { name: isolated(inverse.worker) }),
                type: "success",
            }),
        );
    }

    private async sending(act: Act, then: (answer: Done) => void): Promise<string> {
        const { orm, komunigi_shift_alert_live: live } = this.services;
        try {
            const answer = await send(orm, act);
            then(answer);
            live.announceOf(answer);
            return "";
        } catch (error) {
            if (!(error instanceof RPCError)) {
                throw error;
            }
            return error.data.message;
        } finally {
            await this.changed();
        }
    }

    private sayRefusal(words: string): void {
        this.services.notification.add(words, { type: "danger" });
    }
}

function doneText({ worker, from, to }: Act): string {
    const name = isolated(worker);
    if (from && to) {
        return _t("%(name)s is moved", { name });
    }
    return to ? _t("%(name)s is booked", { name }) : _t("%(name)s: seat given back", { name });
}
