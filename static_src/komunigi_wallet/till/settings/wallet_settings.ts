import { _t } from "@web/core/l10n/translation";
import type { PaymentMethod, ProductTemplate } from "@point_of_sale/app/models/related_models";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { quickAmounts } from "@komunigi_wallet/till/rules/top_up_amounts";

/** What this till's shop has set about wallets. */
export class WalletSettings {
    constructor(private pos: PosStore) {}

    /** This till's method of paying from the wallet; undefined where the wallet is not in use. */
    get method(): PaymentMethod | undefined {
        return this.pos.config.payment_method_ids.find((m) => m.is_customer_wallet_method);
    }

    get topUpProduct(): ProductTemplate | undefined {
        return this.pos.models["product.template"].find((p) =>
            Boolean(p.is_customer_wallet_product),
        );
    }

    get enabled(): boolean {
        return Boolean(this.method && this.pos.company.is_enabled_customer_wallet !== false);
    }

    /** Whether who stands at the till may give money out of wallets; the server checks it again. */
    get mayPayOut(): boolean {
        return this.enabled && this.pos.getCashier()?._role === "manager";
    }

    /** What this shop calls its wallet. */
    get label(): string {
        return this.pos.company.customer_wallet_label || _t("Customer wallet");
    }

    /** The currency's smallest amount. */
    get step(): number {
        return this.pos.currency.rounding;
    }

    /** Amounts of the top-up buttons. */
    get quickAmounts(): number[] {
        return quickAmounts(this.pos.config.customer_wallet_top_up_amounts);
    }

    /** Whether this shop shows balances anywhere but on the payment screen. */
    get showsBalances(): boolean {
        return this.enabled && (this.pos.config.customer_wallet_display ?? "always") === "always";
    }

    format(amount: number): string {
        return this.pos.env.utils.formatCurrency(amount);
    }

    /** Calls the method and the top-up product by the shop's word, on every screen and receipt. */
    nameRecords(): void {
        for (const method of this.pos.models["pos.payment.method"].getAll()) {
            if (method.is_customer_wallet_method) {
                method.name = this.label;
            }
        }
        for (const product of this.pos.models["product.template"].getAll()) {
            if (product.is_customer_wallet_product) {
                const name = _t("Top-up of %(label)s", { label: this.label });
                for (const record of [product, ...product.product_variant_ids]) {
                    record.name = name;
                    record.display_name = name;
                }
            }
        }
    }
}
