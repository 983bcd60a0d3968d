declare module "@point_of_sale/app/customer_display/customer_display_adapter" {
    import type { PosOrder } from "@point_of_sale/app/models/pos_order";
    import type { PosStore } from "@point_of_sale/app/services/pos_store";

    export class CustomerDisplayPosAdapter {
        data: Record<string, any>;
        formatOrderData(order: PosOrder): void;
        dispatch(pos: PosStore): void;
    }
}
