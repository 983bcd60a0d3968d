// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { CustomerDisplayPosAdapter } from "@point_of_sale/app/customer_display/customer_display_adapter";
import type { PosStore } from "@point_of_sale/app/services/pos_store";

patch(CustomerDisplayPosAdapter.prototype, {
    dispatch(pos: PosStore) {
        super.dispatch(pos);
        pos.customerWallet.display.show(this.data);
    },
});
