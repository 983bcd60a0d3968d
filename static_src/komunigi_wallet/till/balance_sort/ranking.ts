// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import type { Partner } from "@point_of_sale/app/models/related_models";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import type { BalanceOrder } from "@komunigi_wallet/till/rules/sorting";

/**
 * The customers with the lowest or the highest balances of all, the till's own or not; a page of
 * them. None where the server cannot be reached.
 * @param offset how many were asked for already
 */
export async function rankedPartners(
    pos: PosStore,
    order: BalanceOrder,
    offset: number,
): Promise<Partner[]> {
    const partners = pos.models["res.partner"];
    try {
        const question = [pos.config.id, order, offset];
        const answer = await pos.data.call("customer.wallet", "get_till_ranking", question);
        const ids = answer as number[];
        const missing = ids.filter((id) => !partners.get(id));
        if (missing.length) {
            const domain = [["id", "in", missing]];
            await pos.data.callRelated("res.partner", "get_new_partner", [
                pos.config.id,
                domain,
                0,
            ]);
        }
        return ids.flatMap((id) => partners.get(id) ?? []);
    } catch {
        return [];
    }
}
