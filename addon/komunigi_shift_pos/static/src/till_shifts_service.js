// Generated from static_src/komunigi_shift_pos/till_shifts_service.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { registry } from "@web/core/registry";
export const tillShiftsService = {
  dependencies: ["pos", "bus_service"],
  start(_env, { pos, bus_service: bus }) {
    const { shiftStandings: standings } = pos;
    bus.subscribe("komunigi_shift.answers_changed", ({ partners }) => {
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
  }
};
registry.category("services").add("komunigi_shift_pos_till", tillShiftsService);
