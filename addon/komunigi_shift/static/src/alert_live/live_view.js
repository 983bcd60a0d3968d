// Generated from static_src/komunigi_shift/alert_live/live_view.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { isTypedIn } from "./typing";
export async function reloadUnlessInUse(model, isCovered) {
  if (!await isInUse(model, isCovered)) {
    await model.root.load();
  }
}
async function isInUse(model, isCovered) {
  const { root } = model;
  if ("isDirty" in root) {
    return isCovered || isTypedIn(model) || await root.isDirty();
  }
  return Boolean(root.editedRecord) || root.selection.length > 0;
}
