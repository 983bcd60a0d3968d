// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { toRaw } from "@odoo/owl";
import { useBus } from "@web/core/utils/hooks";
import type { DataModel, Record as DataRecord } from "@web/model/relational_model/record";

/** Models of views in which text is typed that its field has not handed over yet. */
const typing = new WeakSet<DataModel>();

/** In a component: takes note of whether something is being typed in the record's view. */
export function useTypingNotice(record: DataRecord): void {
    const model = toRaw(record.model);
    useBus(model.bus, "FIELD_IS_DIRTY", ({ detail }) => {
        if (detail) {
            typing.add(model);
        } else {
            typing.delete(model);
        }
    });
}

/** Whether `isDirty()` would take text out of a field in which its user is still typing. */
export function isTypedIn(model: DataModel): boolean {
    return typing.has(toRaw(model));
}
