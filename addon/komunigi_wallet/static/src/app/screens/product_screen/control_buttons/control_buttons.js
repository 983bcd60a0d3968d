// Generated from static_src/komunigi_wallet/app/screens/product_screen/control_buttons/control_buttons.ts by build.mjs: edit the source.
import { patch } from "@web/core/utils/patch";
import { ControlButtons } from "@point_of_sale/app/screens/product_screen/control_buttons/control_buttons";
patch(ControlButtons.prototype, {
  async payOutWallet() {
    this.props.close?.();
    await this.pos.customerWallet.payOut(this.currentOrder);
  }
});
