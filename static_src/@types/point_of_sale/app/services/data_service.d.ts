// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/services/data_service" {
    import type { BusService } from "@bus/services/bus_service";
    import type { PosOrder } from "@point_of_sale/app/models/pos_order";

    export class PosData {
        bus: BusService;
        /** The browser's database. */
        indexedDB: { create(model: string, records: object[]): Promise<unknown> };
        network: { offline: boolean };
        call(model: string, method: string, args: unknown[], kwargs?: object): Promise<any>;
        callRelated(model: string, method: string, args: unknown[]): Promise<unknown>;
        loadServerOrders(domain: unknown[]): Promise<PosOrder[]>;
        /** Keeps every order there, in a tenth of a second. */
        synchronizeLocalDataInIndexedDB(): Promise<unknown>;
        checkConnectivity(): Promise<void>;
    }
}
