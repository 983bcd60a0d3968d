declare module "@point_of_sale/app/services/data_service" {
    import type { PosOrder } from "@point_of_sale/app/models/pos_order";

    export class PosData {
        network: { offline: boolean; warningTriggered: boolean };
        call(model: string, method: string, args: unknown[], kwargs?: object): Promise<any>;
        loadServerOrders(domain: unknown[]): Promise<PosOrder[]>;
        synchronizeLocalDataInIndexedDB(): Promise<unknown>;
        checkConnectivity(): Promise<void>;
    }
}
