// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { PosOrder } from "@point_of_sale/app/models/pos_order";
import { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { Product } from "@point_of_sale/app/models/related_models";
import { PosStore } from "@point_of_sale/app/services/pos_store";
import { isTopUp, toppedUp } from "@komunigi_wallet/till/rules/order_figures";

/** A reward of pos_loyalty that is a discount. */
interface Reward {
    id: number;
    all_discount_product_ids: Product[];
}

/** What pos_loyalty gives a discount on: in all, and by the ids of the taxes. */
interface Discountable {
    discountable: number;
    discountablePerTax: Record<string, number>;
}

let isPatched = false;

/**
 * What Odoo's other apps do with orders, where they are installed: to a top-up, which is a debt and
 * no sale, pos_discount and pos_loyalty give no discount, pos_loyalty gives no points, and no gift
 * card pays it. To call once all modules are loaded: which are there is known by then, and their
 * own patches stand.
 */
export function liveWithOtherApps(): void {
    if (isPatched) {
        return;
    }
    isPatched = true;
    if ("isDiscountLine" in PosOrderline.prototype) {
        withoutGlobalDiscount();
        fitRefundsToGlobalDiscount();
    }
    if ("ignoreLoyaltyPoints" in PosOrderline.prototype) {
        withoutPoints();
        withoutRewards();
    }
}

function withoutGlobalDiscount(): void {
    patch(PosOrderline.prototype, {
        isGlobalDiscountApplicable(): boolean {
            return !isTopUp(this) && super.isGlobalDiscountApplicable();
        },
    });
}

/** A refund gets its part of the order's discount once it stands, and its payments are preset. */
function fitRefundsToGlobalDiscount(): void {
    patch(PosStore.prototype, {
        async applyDiscount(percent: number, order?: PosOrder): Promise<void> {
            await super.applyDiscount(percent, order);
            const { settings, refunds } = this.customerWallet;
            if (order?.isRefund && settings.enabled) {
                refunds.payAsPaid(order);
            }
        },
    });
}

function withoutPoints(): void {
    patch(PosOrderline.prototype, {
        ignoreLoyaltyPoints(terms: object): boolean {
            return isTopUp(this) || super.ignoreLoyaltyPoints(terms);
        },
    });
    patch(PosOrder.prototype, {
        isLineValidForLoyaltyPoints(line: PosOrderline): boolean {
            return !isTopUp(line) && super.isLineValidForLoyaltyPoints(line);
        },
    });
}

function withoutRewards(): void {
    patch(PosOrder.prototype, {
        _getDiscountableOnOrder(reward: Reward): Discountable {
            const found: Discountable = super._getDiscountableOnOrder(reward);
            const { discountable, discountablePerTax } = found;
            const topUps = toppedUp(this); // they have no tax
            const untaxed = (discountablePerTax[""] ?? 0) - topUps;
            return topUps
                ? {
                      discountable: discountable - topUps,
                      discountablePerTax: { ...discountablePerTax, "": untaxed },
                  }
                : found;
        },
        _getDiscountableOnSpecific(reward: Reward): Discountable {
            return super._getDiscountableOnSpecific(onSales(reward));
        },
        _getCheapestLine(reward: Reward): PosOrderline | undefined {
            return super._getCheapestLine(onSales(reward));
        },
    });
}

/** What these methods read of a reward, its products without those that top up a wallet. */
function onSales({ id, all_discount_product_ids: products }: Reward): Reward {
    const sold = products.filter(({ product_tmpl_id: t }) => !t.is_customer_wallet_product);
    return { id, all_discount_product_ids: sold };
}
