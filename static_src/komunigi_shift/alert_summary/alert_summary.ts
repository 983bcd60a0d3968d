// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, onWillUpdateProps, useState } from "@odoo/owl";
import { useService, type Services } from "@web/core/utils/hooks";
import { readAnswer } from "@komunigi_shift/alert_answer/alert_calls";
import { answerFacts, type Fact } from "@komunigi_shift/alert_answer/answer_facts";
import { useAlertChanges } from "@komunigi_shift/alert_live/alert_live_service";

interface AlertSummaryProps {
    resModel: string;
    resId: number;
    /** The reason that the form shows; when it changes, so may the dates. */
    reason: string;
}

/**
 * The dates behind the badge of a form: alert date, days left, next shift. Each record needs one of
 * its own, by `t-key`: the answer of a former one may come late.
 */
export class AlertSummary extends Component<AlertSummaryProps> {
    static override template = "komunigi_shift.AlertSummary";
    static override props = { resModel: String, resId: Number, reason: String };

    state = useState({ facts: [] as Fact[] });
    private readings = 0;
    private orm!: Services["orm"];

    override setup(): void {
        this.orm = useService("orm");
        onWillStart(() => this.load(this.props));
        onWillUpdateProps((next) => this.load(next));
        useAlertChanges(
            () => this.props,
            () => this.load(this.props),
        );
    }

    /** Reads the answer; of several readings at once, the last one counts. */
    private async load({ resModel, resId }: AlertSummaryProps): Promise<void> {
        const reading = ++this.readings;
        const answer = await readAnswer(this.orm, resModel, resId);
        if (reading === this.readings) {
            this.state.facts = answerFacts(answer);
        }
    }
}
