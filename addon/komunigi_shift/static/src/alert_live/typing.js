// Generated from static_src/komunigi_shift/alert_live/typing.ts by build.mjs: edit the source.
import { toRaw } from "@odoo/owl";
import { useBus } from "@web/core/utils/hooks";
const EVENT = "FIELD_IS_DIRTY";
const typing = /* @__PURE__ */ new WeakSet();
export function useTypingNotice(record) {
  const { model } = record;
  useBus(model.bus, EVENT, ({ detail }) => {
    if (detail) {
      typing.add(toRaw(model));
    } else {
      typing.delete(toRaw(model));
    }
  });
}
export async function keepingTheSign(model, apply) {
  const isTyping = typing.has(toRaw(model));
  apply();
  if (isTyping) {
    await drawn();
    model.bus.trigger(EVENT, true);
  }
}
function drawn() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
