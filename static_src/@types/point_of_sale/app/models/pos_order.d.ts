// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/models/pos_order" {
    import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
    import type { PosPayment } from "@point_of_sale/app/models/pos_payment";
    import type {
        Company,
        Partner,
        PaymentMethod,
        PosConfigRecord,
        CurrencyRecord,
    } from "@point_of_sale/app/models/related_models";

    export class PosOrder {
        uuid: string;
        state: "draft" | "paid" | "done" | "cancel";
        lines: PosOrderline[];
        payment_ids: PosPayment[];
        uiState: Record<string, any>;
        nb_print: number;
        is_refund?: boolean;
        customer_wallet_balance_before?: number | false;
        customer_wallet_cash_out_reason?: string | false;
        customer_wallet_balance_after?: number | false;
        readonly isSynced: boolean;
        readonly finalized: boolean;
        readonly isRefund: boolean;
        readonly company: Company;
        readonly config: PosConfigRecord;
        readonly currency: CurrencyRecord;
        readonly priceIncl: number;
        readonly totalDue: number;
        readonly remainingDue: number;
        readonly change: number;
        /** What the browser's database keeps of it. */
        serializeForIndexedDB(): object;
        serializeForORM(options?: object): Record<string, unknown>;
        getName(): string;
        getPartner(): Partner | undefined;
        setPartner(partner: Partner | false): void;
        getSelectedPaymentline(): PosPayment | undefined;
        selectPaymentline(payment: PosPayment | undefined): void;
        addPaymentline(
            method: PaymentMethod,
        ): { status: true; data: PosPayment } | { status: false; data: string };
        /** Whether a payment by a terminal is yet to be sent, under way, or was refused. */
        electronicPaymentInProgress(): boolean;
        isPaidWithCash(): boolean;
        removePaymentline(payment: PosPayment): void;
        removeOrderline(line: PosOrderline): void;
    }
}
