// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService, type Services } from "@web/core/utils/hooks";
import { Layout } from "@web/search/layout";
import {
    standardActionServiceProps,
    type StandardActionProps,
} from "@web/webclient/actions/action_service";
import {
    barLength,
    longestBar,
    needDomain,
    seatDomain,
    spanText,
    totalShort,
    type ForecastWeek,
} from "./forecast_week";

/** The weeks to come: shifts that are lacking, against free seats; each bar leads to its list. */
export class Forecast extends Component<StandardActionProps> {
    static override template = "komunigi_shift.Forecast";
    static components = { Layout };
    static override props = { ...standardActionServiceProps };

    state = useState({ weeks: [] as ForecastWeek[] });
    display = { controlPanel: {} };
    spanText = spanText;
    private action!: Services["action"];
    private orm!: Services["orm"];

    override setup(): void {
        this.action = useService("action");
        this.orm = useService("orm");
        onWillStart(async () => {
            this.state.weeks = await this.orm.call("shift.forecast", "get_forecast");
        });
    }

    openNeeds(week: ForecastWeek): Promise<void> {
        return this.open("at_risk_action", needDomain(week), week);
    }

    openSeats(week: ForecastWeek): Promise<void> {
        return this.open("free_seats_action", seatDomain(week), week);
    }

    bar(number: number): string {
        return `width: ${barLength(number, longestBar(this.state.weeks))}%`;
    }

    /** What the weeks come to, in a sentence. */
    get summary(): string {
        const count = totalShort(this.state.weeks);
        if (!count) {
            return _t("There are enough free seats for everyone who needs one.");
        }
        return count === 1
            ? _t("One shift is needed for which no seat is free in time.")
            : _t("%(count)s shifts are needed for which no seat is free in time.", { count });
    }

    get isShort(): boolean {
        return totalShort(this.state.weeks) > 0;
    }

    private async open(name: string, domain: unknown[], week: ForecastWeek): Promise<void> {
        const action = await this.action.loadAction(`komunigi_shift.${name}`);
        const title = `${action.name}, ${spanText(week)}`;
        await this.action.doAction({ ...action, name: title, domain, context: {} });
    }
}

registry.category("actions").add("komunigi_shift_forecast", Forecast);
