// Generated from static_src/komunigi_wallet/app/screens/product_screen/control_buttons/control_buttons.ts by build.mjs: edit the source.
import { patch } from "@web/core/utils/patch";
import { ControlButtons } from "@point_of_sale/app/screens/product_screen/control_buttons/control_buttons";
import { mayPayOut, payOut } from "@komunigi_wallet/till/pay_out/pay_out";
import { topUp } from "@komunigi_wallet/till/top_up/top_up";
patch(ControlButtons.prototype, {
  get mayPayOut() {
    return this.pos.customerWallet.enabled && mayPayOut(this.pos);
  },
  async payOutWallet() {
    this.props.close?.();
    const order = this.pos.getOrder();
    if (order) {
      await payOut(this.pos, this.pos.customerWallet, order);
    }
  },
  async topUpWallet() {
    this.props.close?.();
    const order = this.pos.getOrder();
    if (order) {
      await topUp(this.pos, this.pos.customerWallet, order);
    }
  }
});
