// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/services/hardware_proxy_service" {
    import type { PosStore } from "@point_of_sale/app/services/pos_store";

    export class HardwareProxy {
        /** Undefined until the till is loaded. */
        pos?: PosStore;
        openCashbox(action?: string | false): Promise<void>;
    }
}
