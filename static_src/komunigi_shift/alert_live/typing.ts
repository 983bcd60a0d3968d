import { toRaw } from "@odoo/owl";
import { useBus } from "@web/core/utils/hooks";
import type { Record as DataRecord } from "@web/model/relational_model/record";

const EVENT = "FIELD_IS_DIRTY";
type Model = DataRecord["model"];

/** Models in which text is typed that its field has not handed over yet. */
const typing = new WeakSet<object>();

/** In a component: takes note of whether something is being typed in the record's view. */
export function useTypingNotice(record: DataRecord): void {
    const { model } = record;
    useBus(model.bus, EVENT, ({ detail }) => {
        if (detail) {
            typing.add(toRaw(model));
        } else {
            typing.delete(toRaw(model));
        }
    });
}

/**
 * Applies values of the server, and keeps the sign that there is something to save: a date field
 * that is drawn again takes it away, even though text is being typed in another field.
 */
export async function keepingTheSign(model: Model, apply: () => void): Promise<void> {
    const isTyping = typing.has(toRaw(model));
    apply();
    if (isTyping) {
        await drawn();
        model.bus.trigger(EVENT, true);
    }
}

/** Resolves once what has changed is on the screen. */
function drawn(): Promise<void> {
    return new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    });
}
