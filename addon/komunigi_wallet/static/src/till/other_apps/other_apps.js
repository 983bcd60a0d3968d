// Generated from static_src/komunigi_wallet/till/other_apps/other_apps.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { PosOrder } from "@point_of_sale/app/models/pos_order";
import { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import { PosStore } from "@point_of_sale/app/services/pos_store";
import { isTopUp, toppedUp } from "@komunigi_wallet/till/rules/order_figures";
let isPatched = false;
export function liveWithOtherApps() {
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
function withoutGlobalDiscount() {
  patch(PosOrderline.prototype, {
    isGlobalDiscountApplicable() {
      return !isTopUp(this) && super.isGlobalDiscountApplicable();
    }
  });
}
function fitRefundsToGlobalDiscount() {
  patch(PosStore.prototype, {
    async applyDiscount(percent, order) {
      await super.applyDiscount(percent, order);
      const { settings, refunds } = this.customerWallet;
      if (order?.isRefund && settings.enabled) {
        refunds.payAsPaid(order);
      }
    }
  });
}
function withoutPoints() {
  patch(PosOrderline.prototype, {
    ignoreLoyaltyPoints(terms) {
      return isTopUp(this) || super.ignoreLoyaltyPoints(terms);
    }
  });
  patch(PosOrder.prototype, {
    isLineValidForLoyaltyPoints(line) {
      return !isTopUp(line) && super.isLineValidForLoyaltyPoints(line);
    }
  });
}
function withoutRewards() {
  patch(PosOrder.prototype, {
    _getDiscountableOnOrder(reward) {
      const found = super._getDiscountableOnOrder(reward);
      const { discountable, discountablePerTax } = found;
      const topUps = toppedUp(this);
      const untaxed = (discountablePerTax[""] ?? 0) - topUps;
      return topUps ? {
        discountable: discountable - topUps,
        discountablePerTax: { ...discountablePerTax, "": untaxed }
      } : found;
    },
    _getDiscountableOnSpecific(reward) {
      return super._getDiscountableOnSpecific(onSales(reward));
    },
    _getCheapestLine(reward) {
      return super._getCheapestLine(onSales(reward));
    }
  });
}
function onSales({ id, all_discount_product_ids: products }) {
  const sold = products.filter(({ product_tmpl_id: t }) => !t.is_customer_wallet_product);
  return { id, all_discount_product_ids: sold };
}
