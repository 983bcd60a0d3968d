// Generated from static_src/komunigi_wallet/till/wallet/naming.ts by build.mjs: edit the source.
import { _t } from "@web/core/l10n/translation";
import { kindOfLine } from "@komunigi_wallet/till/rules/kind_of_line";
import { isTopUp, topUpAmount } from "@komunigi_wallet/till/rules/order_figures";
export function walletLabel(pos) {
  return pos.company.customer_wallet_label || _t("Customer wallet");
}
export function nameTheWallet(pos) {
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
export function operationName(line) {
  const kind = isTopUp(line) ? kindOfLine(topUpAmount(line), Boolean(line.refunded_orderline_id)) : null;
  const takesOff = kind !== null && kind !== "top_up";
  return takesOff ? line.config._customer_wallet_operations?.[kind] ?? "" : "";
}
