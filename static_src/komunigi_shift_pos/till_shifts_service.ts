// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { registry } from "@web/core/registry";
import type { BusService } from "@bus/services/bus_service";
import type { PosStore } from "@point_of_sale/app/services/pos_store";

interface Dependencies {
    pos: PosStore;
    bus_service: BusService;
}

/** Keeps what this till says of shifts live, by what the server pushes. */
export const tillShiftsService = {
    dependencies: ["pos", "bus_service"],
    start(_env: unknown, { pos, bus_service: bus }: Dependencies): void {
        const { shiftStandings: standings } = pos;
        // Odoo's till connects the bus; only whose answers changed is told there
        bus.subscribe<{ partners: number[] }>("komunigi_shift.answers_changed", ({ partners }) => {
            void standings.receive(partners);
        });
        const refresh = () => {
            standings.doubt();
            const partner = pos.getOrder()?.getPartner();
            void standings.refresh(partner ? [partner] : []);
        };
        bus.addEventListener("BUS:CONNECT", refresh);
        bus.addEventListener("BUS:RECONNECT", refresh);
        window.addEventListener("pos-network-online", refresh);
    },
};

registry.category("services").add("komunigi_shift_pos_till", tillShiftsService);
