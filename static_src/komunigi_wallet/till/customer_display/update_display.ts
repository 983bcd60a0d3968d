import { CustomerDisplayPosAdapter } from "@point_of_sale/app/customer_display/customer_display_adapter";
import type { PosStore } from "@point_of_sale/app/services/pos_store";

/** Shows the order again on the customer's display, e.g. once the balance is known. */
export function updateCustomerDisplay(pos: PosStore): void {
    const order = pos.getOrder();
    if (order) {
        const adapter = new CustomerDisplayPosAdapter();
        adapter.formatOrderData(order);
        adapter.dispatch(pos);
    }
}
