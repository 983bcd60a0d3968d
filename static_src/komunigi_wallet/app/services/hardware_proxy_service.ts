// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { HardwareProxy } from "@point_of_sale/app/services/hardware_proxy_service";

patch(HardwareProxy.prototype, {
    async openCashbox(action: string | false = false) {
        if (!this.pos?.customerWallet.recording.drawer.isHeld) {
            await super.openCashbox(action);
        }
    },
});
