// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@barcodes/barcode_service" {
    import type { EventBus } from "@odoo/owl";

    /** Hears what a scanner types; `bus` triggers "barcode_scanned" with { barcode }. */
    export interface BarcodeService {
        bus: EventBus;
    }
}
