// Generated from static_src/komunigi_wallet/till/naming.ts by build.mjs: edit the source.
import { _t } from "@web/core/l10n/translation";
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
