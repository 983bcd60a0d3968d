// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { deserializeDateTime, toLocaleDateTimeString } from "@web/core/l10n/dates";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { Partner } from "@point_of_sale/app/models/related_models";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import type { Movement } from "@komunigi_wallet/till/movements/movements_popup";
import type { WalletFigures } from "@komunigi_wallet/till/rules/amounts";
import type { WalletSettings } from "@komunigi_wallet/till/settings/wallet_settings";

/** What the server answers; times in UTC. */
interface ServerState extends WalletFigures {
    partner_id: number;
    /** The household's partner, who holds the wallet. */
    wallet_partner_id: number;
    /** The household's name. */
    holder: string;
    /** Why it is blocked; empty where it is not. */
    blocked_reason: string;
    as_of: string;
}

/** What the server pushes to all tills of a company: each has a minimum of its own. */
export interface WalletChange extends Omit<ServerState, "partner_id" | "minimum"> {
    company_id: number;
}

/** A customer's wallet as the server last told it. */
export interface WalletState extends ServerState {
    /** False once the server could not be asked again. */
    fresh: boolean;
}

/** The wallets of the customers that this till has to do with, read live from the server. */
export class Balances {
    private states: Record<number, WalletState> = {};
    /** Counts the changes pushed by the server, and keeps the last one of each wallet. */
    private pushes = 0;
    private pushed: Record<number, { count: number; change: WalletChange }> = {};

    constructor(
        private pos: PosStore,
        private settings: WalletSettings,
    ) {}

    get offline(): boolean {
        return this.pos.data.network.offline;
    }

    /** Whether the server tells this till at once of what changes. */
    private get live(): boolean {
        return !this.offline && this.pos.data.bus.workerState === "CONNECTED";
    }

    /** @returns undefined while unknown, and where the customer has no wallet here */
    of(partner: Partner | undefined): WalletState | undefined {
        return partner && this.states[partner.id];
    }

    /** @returns undefined where the balance is not known, or not to be shown */
    visible(partner: Partner | undefined): WalletState | undefined {
        return this.settings.showsBalances ? this.of(partner) : undefined;
    }

    /** A customer's balance, formatted; empty where it is not known, or not to be shown. */
    shown(partner: Partner | undefined): string {
        const state = this.visible(partner);
        return state ? this.settings.format(state.balance) : "";
    }

    /** At what time a balance was last known; empty where it is of now. */
    staleSince(partner: Partner | undefined): string {
        const state = this.of(partner);
        if (!state || (state.fresh && !this.offline)) {
            return "";
        }
        const asOf = deserializeDateTime(state.as_of.replace("T", " ").replace("Z", ""));
        return toLocaleDateTimeString(asOf, { showDate: false });
    }

    /** Asks the server for balances; false where it could not be reached. */
    async refresh(partners: Partner[]): Promise<boolean> {
        const ids = partners.map((partner) => partner.id).filter((id) => typeof id === "number");
        if (!this.settings.enabled || !ids.length) {
            return true;
        }
        const since = this.pushes;
        try {
            const args = [this.pos.config.id, ids];
            const answer = await this.pos.data.call("customer.wallet", "get_till_state", args);
            for (const state of answer as ServerState[]) {
                // A change pushed while the answer was on its way is newer than the answer.
                const last = this.pushed[state.wallet_partner_id];
                const newer = last?.count > since ? last.change : {};
                this.learn({ ...state, ...newer, fresh: true });
            }
            return true;
        } catch {
            for (const id of ids.filter((known) => this.states[known])) {
                this.states[id] = { ...this.states[id], fresh: false };
            }
            return false;
        }
    }

    /** A customer's last five movements, the newest first; null where the server is not reached. */
    async lastMovements(partner: Partner): Promise<Movement[] | null> {
        const { wallet_partner_id: household } = this.of(partner) ?? {};
        const domain = [
            ["partner_id", "=", household ?? partner.id],
            ["company_id", "=", this.pos.company.id],
        ];
        const fields = ["date", "kind", "amount", "running_balance"];
        const options = { fields, limit: 5, order: "id desc" };
        return this.pos.data
            .call("customer.wallet.entry", "search_read", [domain], options)
            .catch(() => null);
    }

    /**
     * Asks for the balance of an order's customer, unless the known one is that of now.
     * @returns false where the server could not be reached
     */
    async ensureCurrent(order: PosOrder): Promise<boolean> {
        const current = this.live && this.of(order.getPartner())?.fresh;
        return current || ((await this.refreshOrder(order)) && !this.offline);
    }

    /** The server could not tell of changes for a while: every known balance is of before. */
    doubt(): void {
        for (const [id, state] of Object.entries(this.states)) {
            this.states[Number(id)] = { ...state, fresh: false };
        }
    }

    async refreshOrder(order: PosOrder | undefined): Promise<boolean> {
        const partner = order?.getPartner();
        return partner ? this.refresh([partner]) : true;
    }

    /** A balance has changed, on this till or another, in one of the user's companies. */
    receive(change: WalletChange): void {
        if (change.company_id !== this.pos.company.id) {
            return;
        }
        this.pushes += 1;
        this.pushed[change.wallet_partner_id] = { count: this.pushes, change };
        for (const state of Object.values(this.states)) {
            if (state.wallet_partner_id === change.wallet_partner_id) {
                this.learn({ ...state, ...change, fresh: true });
            }
        }
    }

    /** Takes over a wallet, and the name of its household, which may have changed. */
    private learn(state: WalletState): void {
        const { partner_id: id, wallet_partner_id: household, holder } = state;
        this.states[id] = state;
        const partner = this.pos.models["res.partner"].get(id);
        if (partner) {
            partner.customer_wallet_holder = household !== id && holder;
        }
    }
}
