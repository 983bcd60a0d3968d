// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, useState } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService, type Services } from "@web/core/utils/hooks";
import { Layout } from "@web/search/layout";
import {
    standardActionServiceProps,
    type StandardActionProps,
} from "@web/webclient/actions/action_service";
import { nextStep, progressText, wordsOf, type SetupStep } from "./setup_step";

/** Leads from a fresh install to the first badge, and says where the coop stands on that way. */
export class SetupGuide extends Component<StandardActionProps> {
    static override template = "komunigi_shift.SetupGuide";
    static components = { Layout };
    static override props = { ...standardActionServiceProps };

    state = useState({ steps: [] as SetupStep[] });
    display = { controlPanel: {} };
    wordsOf = wordsOf;
    private action!: Services["action"];
    private orm!: Services["orm"];

    override setup(): void {
        this.action = useService("action");
        this.orm = useService("orm");
        onWillStart(() => this.load());
    }

    /** Carries a step out; where that is a dialog, the guide follows when it is closed. */
    open({ action }: SetupStep): Promise<void> {
        return this.action.doAction(action, { onClose: () => void this.load() });
    }

    openWorkers(): Promise<void> {
        return this.action.doAction("komunigi_shift.cooperative_status_action");
    }

    get progress(): string {
        return progressText(this.state.steps);
    }

    get next(): SetupStep | undefined {
        return nextStep(this.state.steps);
    }

    private async load(): Promise<void> {
        this.state.steps = await this.orm.call("shift.setup", "get_steps");
    }
}

registry.category("actions").add("komunigi_shift_setup_guide", SetupGuide);
