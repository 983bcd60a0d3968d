// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@bus/services/bus_service" {
    export interface BusService {
        /** Calls back with the payload of each notification of that type. */
        subscribe<P>(notificationType: string, callback: (payload: P) => void): void;
        unsubscribe(notificationType: string, callback: (payload: any) => void): void;
        /** "CONNECTED" while the server can push; other words, or null, while it cannot. */
        workerState: string | null;
        /** Connects to the bus, if nothing has done so yet. */
        start(): Promise<void>;
        /** "BUS:CONNECT" follows a connection that was closed on purpose, "BUS:RECONNECT" a loss. */
        addEventListener(type: "BUS:CONNECT" | "BUS:RECONNECT", listener: () => void): void;
        removeEventListener(type: "BUS:CONNECT" | "BUS:RECONNECT", listener: () => void): void;
    }
}
