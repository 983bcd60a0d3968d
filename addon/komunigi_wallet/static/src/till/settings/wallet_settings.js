// Generated from static_src/komunigi_wallet/till/settings/wallet_settings.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import { downToCoin } from "@komunigi_wallet/till/rules/amounts";
import { nameOfKind } from "@komunigi_wallet/till/rules/kind_of_line";
import { walletLabel, walletTitle } from "@komunigi_wallet/till/rules/title";
export class WalletSettings {
  constructor(pos) {
    this.pos = pos;
  }
  pos;
  /** This till's method of paying from the wallet; undefined where the wallet is not in use. */
  get method() {
    return this.pos.config.payment_method_ids.find((m) => m.is_customer_wallet_method);
  }
  get topUpProduct() {
    const products = this.pos.models["product.template"].getAll();
    return products.find((product) => product.is_customer_wallet_product);
  }
  get enabled() {
    return Boolean(this.method && this.pos.company.is_enabled_customer_wallet !== false);
  }
  /**
   * Whether who stands at the till may give money out of wallets. The server asks the user who is
   * logged in, as whom an employee of the till (pos_hr) works.
   */
  get mayPayOut() {
    const { user } = this.pos;
    const cashier = this.pos.getCashier();
    const isUser = cashier === user || user.raw.role === "manager";
    return this.enabled && isUser && cashier?._role === "manager";
  }
  /** What this shop calls its wallet. */
  get label() {
    return walletLabel(this.pos.company);
  }
  /** The same, with whose it is where that is not the customer. */
  titleOf(partner) {
    return walletTitle(this.label, partner);
  }
  /** The currency's smallest amount. */
  get step() {
    return this.pos.currency.rounding;
  }
  /**
   * The smallest amount in which money comes and goes here: Odoo rounds to it what is due in cash,
   * or all that is due, and a wallet gets no more than was paid.
   */
  get coin() {
    const { cash_rounding: isRounded, rounding_method: rounding } = this.pos.config;
    return isRounded && rounding ? Math.max(rounding.rounding, this.step) : this.step;
  }
  /** The most that one order may put on a wallet; 0: any amount. */
  get largestTopUp() {
    return this.pos.company.customer_wallet_largest_top_up ?? 0;
  }
  /** The most that a wallet may hold after a top-up; 0: any amount. */
  get largestBalance() {
    return this.pos.company.customer_wallet_largest_balance ?? 0;
  }
  /** Amounts of the top-up buttons that can be paid in coins. */
  get quickAmounts() {
    const amounts = this.pos.config.customer_wallet_top_up_amount_ids ?? [];
    return amounts.map(({ amount }) => amount).filter((amount) => downToCoin(amount, this.coin) === amount);
  }
  /** Whether this shop shows balances anywhere but on the payment screen. */
  get showsBalances() {
    return this.enabled && (this.pos.config.customer_wallet_display ?? "always") === "always";
  }
  /** What the server calls an operation, in the cashier's language. */
  operationName(kind) {
    return nameOfKind(this.pos.config, kind);
  }
  format(amount) {
    return this.pos.env.utils.formatCurrency(amount);
  }
  /** Calls the method and the top-up product by the shop's word, on every screen and receipt. */
  nameRecords() {
    const methods = this.pos.models["pos.payment.method"].getAll();
    for (const method of methods.filter((one) => one.is_customer_wallet_method)) {
      method.name = this.label;
    }
    const products = this.pos.models["product.template"].getAll();
    for (const product of products.filter((one) => one.is_customer_wallet_product)) {
      const name = _t("Top-up of %(label)s", { label: this.label });
      for (const record of [product, ...product.product_variant_ids]) {
        Object.assign(record, { name, display_name: name });
      }
    }
  }
}
