// Generated from static_src/komunigi_wallet/till/customer_display/update_display.ts by build.mjs: edit the source.
import { CustomerDisplayPosAdapter } from "@point_of_sale/app/customer_display/customer_display_adapter";
export function updateCustomerDisplay(pos) {
  const order = pos.getOrder();
  if (order) {
    const adapter = new CustomerDisplayPosAdapter();
    adapter.formatOrderData(order);
    adapter.dispatch(pos);
  }
}
