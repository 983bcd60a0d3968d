import { _t } from "@web/core/l10n/translation";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { kindOfLine } from "@komunigi_wallet/till/rules/kind_of_line";
import { isTopUp, topUpAmount } from "@komunigi_wallet/till/rules/order_figures";

/** What this shop calls its wallet. */
export function walletLabel(pos: PosStore): string {
    return pos.company.customer_wallet_label || _t("Customer wallet");
}

/** Calls the method and the top-up product by the shop's word, on every screen and receipt. */
export function nameTheWallet(pos: PosStore): void {
    const label = walletLabel(pos);
    for (const method of pos.models["pos.payment.method"].getAll()) {
        if (method.is_customer_wallet_method) {
            method.name = label;
        }
    }
    for (const product of pos.models["product.template"].getAll()) {
        if (product.is_customer_wallet_product) {
            const name = _t("Top-up of %(label)s", { label });
            product.name = name;
            product.display_name = name;
            product.product_variant_ids.forEach((variant) => {
                variant.name = name;
                variant.display_name = name;
            });
        }
    }
}

/**
 * What a line of the top-up product is called where it takes money off the wallet. Empty for all
 * other lines: they are called after their product.
 */
export function operationName(line: PosOrderline): string {
    const kind = isTopUp(line)
        ? kindOfLine(topUpAmount(line), Boolean(line.refunded_orderline_id))
        : null;
    const takesOff = kind !== null && kind !== "top_up";
    return takesOff ? (line.config._customer_wallet_operations?.[kind] ?? "") : "";
}
