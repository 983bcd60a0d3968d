// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useAutofocus, useService, type Services } from "@web/core/utils/hooks";
import { useDebounced } from "@web/core/utils/timing";
import {
    appearanceOf,
    withoutWord,
    type AlertAppearance,
} from "@komunigi_shift/alert_answer/alert_state";
import { findWorkers, type FoundWorker } from "./found_workers";

interface WorkerSearchProps {
    chosen: FoundWorker | null;
    /** Called with null when who was chosen is not found by what is typed next. */
    choose: (worker: FoundWorker | null) => void;
}

const TYPING = 250;

/**
 * Finds a worker by name, phone, email or card number; before anything is typed, those who need a
 * shift. Those found are choices of one group, which arrow keys go through.
 */
export class WorkerSearch extends Component<WorkerSearchProps> {
    static override template = "komunigi_shift.WorkerSearch";
    static override props = { chosen: { type: [Object, { value: null }] }, choose: Function };

    state = useState({ text: "", found: [] as FoundWorker[] });
    search!: () => void;
    private orm!: Services["orm"];

    override setup(): void {
        this.orm = useService("orm");
        useAutofocus({ refName: "search" });
        this.search = useDebounced(() => this.find(), TYPING);
        onWillStart(() => this.find());
    }

    get heading(): string {
        return this.state.text.trim() ? _t("Found:") : _t("Those who need a shift first:");
    }

    isChosen({ id }: FoundWorker): boolean {
        return this.props.chosen?.id === id;
    }

    appearance(worker: FoundWorker): AlertAppearance | null {
        return appearanceOf(worker.alert_registration_state);
    }

    reason(worker: FoundWorker): string {
        const word = this.appearance(worker)?.word ?? "";
        return withoutWord(worker.alert_registration_reason || "", word);
    }

    /** Finds by what is typed by then; an answer to an earlier text is not shown. */
    private async find(): Promise<void> {
        const { text } = this.state;
        const found = await findWorkers(this.orm, text);
        if (text !== this.state.text) {
            return;
        }
        this.state.found = found;
        if (this.props.chosen && !found.some((worker) => this.isChosen(worker))) {
            this.props.choose(null);
        }
    }
}
