import { toRaw } from "@odoo/owl";
import type { ORM } from "@web/core/orm_service";
import type { Record as DataRecord } from "@web/model/relational_model/record";
import { getFieldsSpec } from "@web/model/relational_model/utils";
import { keepingTheSign } from "./typing";

/** Fields of a worker's status, and of their contact, that a booking or a countdown changes. */
const ANSWER_FIELDS = [
    ...["alert_registration_state", "alert_registration_reason", "is_subscribed_to_shift"],
    ...["future_alert_date", "next_countdown_date", "next_shift_id", "next_shift_date"],
    ...["status", "can_shop", "sr", "sc", "last_countdown_date", "alert_start_time"],
    ...["extension_start_time", "time_extension", "holiday_start_time", "holiday_end_time"],
    ...["temporary_exempt_start_date", "temporary_exempt_end_date", "unsubscribed", "resigning"],
    ...["shift_ids", "leave_ids", "history_ids"],
];
const LISTS = ["one2many", "many2many"];

/**
 * Reads the answer's fields of records again, with one call for all that one view shows, and puts
 * them in place. What the user has typed stays, and nothing is read that the view does not show.
 */
export async function refreshRecords(orm: ORM, records: DataRecord[]): Promise<void> {
    await Promise.all(byModel(records).map((group) => refreshGroup(orm, group)));
}

type Row = Record<string, unknown>;
type Group = [DataRecord, ...DataRecord[]];

function byModel(records: DataRecord[]): Group[] {
    const groups = new Map<object, Group>();
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

async function refreshGroup(orm: ORM, records: Group): Promise<void> {
    const [{ resModel, context, fields, activeFields, evalContext, model }] = records;
    const names = ANSWER_FIELDS.filter((name) => name in activeFields);
    const shown = Object.fromEntries(names.map((name) => [name, activeFields[name]]));
    const ids = [...new Set(records.map((record) => record.resId))];
    const { records: rows } = await orm.silent.webSearchRead(resModel, [["id", "in", ids]], {
        specification: getFieldsSpec(shown, fields, evalContext),
        context: { ...context, active_test: false },
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    await model.mutex.exec(() => keepingTheSign(model, () => applyRows(records, byId)));
}

function applyRows(records: DataRecord[], byId: Map<number, Row>): void {
    for (const record of records) {
        const row = byId.get(record.resId as number);
        if (row) {
            record._applyValues(withoutEditedLists(row, record));
        }
    }
}

/** Odoo keeps edited values when it takes others, but not an edited list. */
function withoutEditedLists(
    row: Record<string, unknown>,
    record: DataRecord,
): Record<string, unknown> {
    return Object.fromEntries(
        Object.entries(row).filter(
            ([name]) =>
                !(name in record._changes && LISTS.includes(record.fields[name]?.type ?? "")),
        ),
    );
}
