// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { deserializeDateTime, toLocaleDateTimeString } from "@web/core/l10n/dates";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { Partner } from "@point_of_sale/app/models/related_models";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { shops, type Standing } from "@komunigi_shift_pos/standing/standing";

const MODEL = "cooperative.status";
/** As many customers as the server answers for at once. */
const AT_ONCE = 1000;

/** Whether the customers of this till may shop, read live from the server. */
export class Standings {
    private known: Record<number, Standing> = {};
    /** Ids of customers that the server could not be asked about again. */
    private doubted = new Set<number>();

    constructor(private pos: PosStore) {}

    get isShown(): boolean {
        return this.pos.config.shift_display !== "off";
    }

    /** Whether who may not shop is stopped at payment. */
    get isStopping(): boolean {
        return this.isShown && this.pos.config.shift_stop === "stop";
    }

    /** @returns undefined while unknown, and for anyone who follows no worker */
    of(partner: Partner | undefined): Standing | undefined {
        return this.isShown && partner ? this.known[partner.id] : undefined;
    }

    /** At what time it was last known; empty where it is of now. */
    staleSince(partner: Partner | undefined): string {
        const standing = this.of(partner);
        if (!standing || !(this.pos.data.network.offline || this.doubted.has(partner!.id))) {
            return "";
        }
        return toLocaleDateTimeString(deserializeDateTime(standing.as_of), { showDate: false });
    }

    /** Asks the server for these customers, all at once; false where it could not be reached. */
    async refresh(partners: Partner[]): Promise<boolean> {
        return this.ask(partners.map(({ id }) => id));
    }

    /** Whether an order may be paid: its customer shops, or is not known to have lost the right. */
    async mayPay(order: PosOrder): Promise<boolean> {
        const partner = order.getPartner();
        if (!partner || !this.isStopping || order.priceIncl <= 0) {
            return true;
        }
        await this.refresh([partner]);
        const standing = this.of(partner);
        return !standing || shops(standing);
    }

    /** Lets a customer shop today; refused by the server for anyone who is not a manager. */
    async letShop(partner: Partner, reason: string): Promise<void> {
        const args = [this.pos.config.id, partner.id, reason];
        this.learn(await this.pos.data.call(MODEL, "let_shop", args));
    }

    /** The answers of these workers have changed: asks again for anyone who follows one of them. */
    async receive(workers: number[]): Promise<void> {
        const changed = Object.values(this.known).filter(({ worker_id: id }) => {
            return workers.includes(id);
        });
        await this.ask(changed.map(({ partner_id: id }) => id));
    }

    /** The server could not tell of changes for a while: all that is known is of before. */
    doubt(): void {
        Object.keys(this.known).forEach((id) => this.doubted.add(Number(id)));
    }

    private async ask(partners: (number | string)[]): Promise<boolean> {
        const ids = partners.filter((id) => typeof id === "number").slice(0, AT_ONCE);
        if (!this.isShown || !ids.length) {
            return true;
        }
        try {
            const args = [this.pos.config.id, ids];
            const told = await this.pos.data.call(MODEL, "get_till_standings", args);
            ids.forEach((id) => delete this.known[id]);
            this.learn(told);
            return true;
        } catch {
            ids.forEach((id) => this.doubted.add(id));
            return false;
        }
    }

    private learn(standings: Standing[]): void {
        for (const standing of standings) {
            this.known[standing.partner_id] = standing;
            this.doubted.delete(standing.partner_id);
        }
    }
}
