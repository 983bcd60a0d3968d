import { useService } from "@web/core/utils/hooks";
import { patch } from "@web/core/utils/patch";
import { ControlButtons } from "@point_of_sale/app/screens/product_screen/control_buttons/control_buttons";
import { mayPayOut, payOut } from "@komunigi_wallet/till/pay_out/pay_out";
import type { TillWallet } from "@komunigi_wallet/till/wallet/till_wallet";
import { topUp } from "@komunigi_wallet/till/top_up/top_up";

patch(ControlButtons.prototype, {
    wallet: undefined as unknown as TillWallet,

    setup() {
        super.setup();
        this.wallet = useService("customer_wallet");
    },
    get mayPayOut(): boolean {
        return this.wallet.enabled && mayPayOut(this.pos);
    },
    async payOutWallet() {
        this.props.close?.();
        const order = this.pos.getOrder();
        if (order) {
            await payOut(this.pos, this.wallet, order);
        }
    },
    async topUpWallet() {
        this.props.close?.();
        const order = this.pos.getOrder();
        if (order) {
            await topUp(this.pos, this.wallet, order);
        }
    },
});
