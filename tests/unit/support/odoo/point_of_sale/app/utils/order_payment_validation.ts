import type { PosStore } from "@point_of_sale/app/services/pos_store";

/** Stand-in for Odoo's validation: the pages it leads to, and what it prints. */
// eslint-disable-next-line no-restricted-syntax -- so does Odoo, in this one module
export default class OrderPaymentValidation {
    static printed: string[] = [];
    pos: PosStore;
    orderUuid: string;

    constructor({ pos, orderUuid }: { pos: PosStore; orderUuid: string }) {
        this.pos = pos;
        this.orderUuid = orderUuid;
    }

    get nextPage(): { page: string; params: object } {
        return { page: "ReceiptScreen", params: { orderUuid: this.orderUuid } };
    }

    async afterOrderValidation(): Promise<void> {
        OrderPaymentValidation.printed.push(this.orderUuid);
    }
}
