// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** Loaded records; the interfaces are those that have no class of their own in Odoo. */
declare module "@point_of_sale/app/models/related_models" {
    export interface Partner {
        id: number;
        name: string;
        customer_wallet_holder?: string | false;
    }
    export interface PaymentMethod {
        name: string;
        type: "cash" | "bank" | "pay_later";
        is_cash_count: boolean;
        sequence: number;
        is_customer_wallet_method?: boolean;
        customer_wallet_pays_top_ups?: boolean;
    }
    export interface ProductTemplate {
        id: number;
        product_variant_ids: Product[];
        is_customer_wallet_product?: boolean;
    }
    export interface Product {
        product_tmpl_id: ProductTemplate;
    }
    export interface Company {
        id: number;
        customer_wallet_label?: string | false;
        customer_wallet_largest_balance?: number;
        customer_wallet_largest_top_up?: number;
        is_enabled_customer_wallet?: boolean;
    }
    export interface CurrencyRecord {
        rounding: number;
    }
    export interface PosConfigRecord {
        id: number;
        payment_method_ids: PaymentMethod[];
        cash_rounding?: boolean;
        rounding_method?: { rounding: number };
        shift_display?: "off" | "may_shop" | "all";
        shift_stop?: "note" | "stop";
        customer_wallet_display?: "always" | "payment" | "tap";
        customer_wallet_on_receipt?: boolean;
        customer_wallet_top_up_amount_ids?: { amount: number }[];
        _customer_wallet_operations?: Record<string, string>;
    }
    /** A table of loaded records. */
    export interface Records<T> {
        get(id: number): T | undefined;
        getBy(field: string, value: unknown): T | undefined;
        filter(predicate: (record: T) => boolean): T[];
        getAll(): T[];
        create(values: object): T;
    }
}
