// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/services/pos_store" {
    import type { DialogService } from "@web/core/dialog/dialog_service";
    import type { PosOrder } from "@point_of_sale/app/models/pos_order";
    import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
    import type { PosPayment } from "@point_of_sale/app/models/pos_payment";
    import type {
        Company,
        CurrencyRecord,
        Partner,
        PaymentMethod,
        PosConfigRecord,
        ProductTemplate,
        Records,
    } from "@point_of_sale/app/models/related_models";
    import type { PosData } from "@point_of_sale/app/services/data_service";
    import type { HardwareProxy } from "@point_of_sale/app/services/hardware_proxy_service";

    export interface Cashier {
        _role: "manager" | "cashier" | "minimal";
    }

    export class PosStore {
        config: PosConfigRecord;
        company: Company;
        currency: CurrencyRecord;
        data: PosData;
        dialog: DialogService;
        hardwareProxy: HardwareProxy;
        notification: { add(message: string, options?: { type?: string }): void };
        env: { utils: { formatCurrency(amount: number): string } };
        router: object;
        ui: { block(): void; unblock(): void };
        models: {
            "pos.order": Records<PosOrder>;
            "pos.order.line": Records<PosOrderline>;
            "pos.payment": Records<PosPayment>;
            "pos.payment.method": Records<PaymentMethod>;
            "product.template": Records<ProductTemplate>;
            "res.partner": Records<Partner>;
        };
        setup(env: object, services: object): Promise<void>;
        addNewOrder(): PosOrder;
        getOrder(): PosOrder | undefined;
        /** Who is logged in. */
        user: Cashier & { raw: { role: "manager" | "cashier" } };
        /** Who stands at the till: the user, or an employee (pos_hr). */
        getCashier(): Cashier | undefined;
        selectPartner(order?: PosOrder): Promise<Partner | false | undefined>;
        setPartnerToCurrentOrder(partner: Partner | false): void;
        addLineToOrder(
            values: Record<string, unknown>,
            order: PosOrder,
            options?: Record<string, unknown>,
            configure?: boolean,
        ): Promise<unknown>;
        navigate(page: string, params?: object): void;
        setOrder(order: PosOrder): void;
        /** Begins the next order. */
        orderDone(order: PosOrder): void;
        removePendingOrder(order: PosOrder): boolean;
        getExcludedProductIds(): number[];
        afterProcessServerData(): Promise<void>;
        syncAllOrders(options?: { orders?: PosOrder[] }): Promise<unknown>;
        canEditPayment(order: PosOrder): boolean;
        _onBeforeDeleteOrder(order: PosOrder): Promise<boolean>;
        preSyncAllOrders(orders: PosOrder[]): Promise<void>;
        postSyncAllOrders(orders: PosOrder[]): Promise<void> | void;
        validateOrderFast(method: PaymentMethod): Promise<void>;
    }
}
