// Generated from static_src/komunigi_shift/alert_live/typing.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { toRaw } from "@odoo/owl";
import { useBus } from "@web/core/utils/hooks";
const typing = /* @__PURE__ */ new WeakSet();
export function useTypingNotice(record) {
  const model = toRaw(record.model);
  useBus(model.bus, "FIELD_IS_DIRTY", ({ detail }) => {
    if (detail) {
      typing.add(model);
    } else {
      typing.delete(model);
    }
  });
}
export function isTypedIn(model) {
  return typing.has(toRaw(model));
}
