// Generated from static_src/komunigi_shift/alert_live/refresh_records.ts by build.mjs: edit the source.
import { toRaw } from "@odoo/owl";
import { getFieldsSpec } from "@web/model/relational_model/utils";
import { keepingTheSign } from "./typing";
const ANSWER_FIELDS = [
  ...["alert_registration_state", "alert_registration_reason", "is_subscribed_to_shift"],
  ...["future_alert_date", "next_countdown_date", "next_shift_id", "next_shift_date"],
  ...["status", "can_shop", "sr", "sc", "last_countdown_date", "alert_start_time"],
  ...["extension_start_time", "time_extension", "holiday_start_time", "holiday_end_time"],
  ...["temporary_exempt_start_date", "temporary_exempt_end_date", "unsubscribed", "resigning"],
  ...["shift_ids", "leave_ids", "history_ids"]
];
const LISTS = ["one2many", "many2many"];
export async function refreshRecords(orm, records) {
  await Promise.all(byModel(records).map((group) => refreshGroup(orm, group)));
}
function byModel(records) {
  const groups = /* @__PURE__ */ new Map();
  for (const record of records) {
    const model = toRaw(toRaw(record).model);
    const group = groups.get(model);
    if (group) {
      group.push(record);
    } else {
      groups.set(model, [record]);
    }
  }
  return [...groups.values()];
}
async function refreshGroup(orm, records) {
  const [{ resModel, context, fields, activeFields, evalContext, model }] = records;
  const names = ANSWER_FIELDS.filter((name) => name in activeFields);
  const shown = Object.fromEntries(names.map((name) => [name, activeFields[name]]));
  const ids = [...new Set(records.map((record) => record.resId))];
  const { records: rows } = await orm.silent.webSearchRead(resModel, [["id", "in", ids]], {
    specification: getFieldsSpec(shown, fields, evalContext),
    context: { ...context, active_test: false }
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  await model.mutex.exec(() => keepingTheSign(model, () => applyRows(records, byId)));
}
function applyRows(records, byId) {
  for (const record of records) {
    const row = byId.get(record.resId);
    if (row) {
      record._applyValues(withoutEditedLists(row, record));
    }
  }
}
function withoutEditedLists(row, record) {
  return Object.fromEntries(
    Object.entries(row).filter(
      ([name]) => !(name in record._changes && LISTS.includes(record.fields[name]?.type ?? ""))
    )
  );
}
