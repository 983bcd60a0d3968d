// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, onWillUpdateProps, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { ORM } from "@web/core/orm_service";
import { registry } from "@web/core/registry";
import { KeepLast } from "@web/core/utils/concurrency";
import { useService } from "@web/core/utils/hooks";
import {
    standardFieldProps,
    type StandardFieldProps,
} from "@web/views/fields/standard_field_props";
import { sparkline, type Sparkline } from "./sparkline";

declare module "@web/core/utils/hooks" {
    interface Services {
        orm: ORM;
    }
}

/** What the server says of a wallet; its texts are in the user's language and currency. */
export interface WalletCard {
    label: string;
    balance: number;
    balance_text: string;
    as_of: string;
    months: { name: string; balance: number; text: string }[];
    last: false | { date: string; kind: string; amount: string; reference: string };
}

const WIDTH = 160;
const HEIGHT = 40;

/** Balance of a customer's wallet, its trend over twelve months and its last movement. */
export class BalanceCardField extends Component<StandardFieldProps> {
    static override template = "komunigi_wallet.BalanceCardField";
    static override props = { ...standardFieldProps, name: String };

    readonly width = WIDTH;
    readonly height = HEIGHT;
    private keepLast = new KeepLast();
    private orm!: ORM;
    private state = useState<{ card: WalletCard | false }>({ card: false });

    override setup(): void {
        this.orm = useService("orm");
        onWillStart(() => this.load(this.props));
        onWillUpdateProps((next: StandardFieldProps) => this.load(next));
    }

    /** Read again when the form shows another customer, or the same one after a change. */
    async load({ record }: StandardFieldProps): Promise<void> {
        this.state.card = await this.keepLast.add(this.read(record.resId));
    }

    get card(): WalletCard | false {
        return this.state.card;
    }

    get trend(): Sparkline {
        const months = this.card ? this.card.months : [];
        return sparkline(
            months.map(({ balance }) => balance),
            WIDTH,
            HEIGHT,
        );
    }

    /** The trend in words, for screen readers. */
    get sentence(): string {
        const months = this.card ? this.card.months : [];
        const [first, last] = [months[0], months[months.length - 1]];
        return first && last
            ? _t("From %(before)s in %(month)s to %(now)s now", {
                  before: first.text,
                  month: first.name,
                  now: last.text,
              })
            : "";
    }

    private async read(resId: number | false): Promise<WalletCard | false> {
        return resId
            ? this.orm.silent.call("res.partner", "get_customer_wallet_card", [resId])
            : false;
    }
}

export const balanceCardField = {
    component: BalanceCardField,
    displayName: _t("Balance of a wallet"),
    supportedTypes: ["monetary"],
};

registry.category("fields").add("komunigi_wallet_balance_card", balanceCardField);
