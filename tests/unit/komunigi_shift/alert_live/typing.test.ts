import { describe, expect, test } from "@jest/globals";
import { keepingTheSign, useTypingNotice } from "@komunigi_shift/alert_live/typing";
import { Component, EventBus, xml } from "@odoo/owl";
import type { Record as DataRecord } from "@web/model/relational_model/record";
import { mountComponent } from "../../support/mount";

class Field extends Component<{ record: DataRecord }> {
    static override template = xml`<span/>`;
    static override props = { record: Object };

    override setup(): void {
        useTypingNotice(this.props.record);
    }
}

describe("keepingTheSign", () => {
    test.each([
        ["typed text", [true], true],
        ["text that its field has handed over", [true, false], false],
        ["nothing typed", [], false],
    ])("%s", async (_name, events, sign) => {
        const model = { bus: new EventBus() } as DataRecord["model"];
        await mountComponent(Field, { props: { record: { model } } });
        const said: boolean[] = [];
        model.bus.addEventListener("FIELD_IS_DIRTY", (event) => {
            said.push((event as CustomEvent).detail);
        });
        events.forEach((detail) => model.bus.trigger("FIELD_IS_DIRTY", detail));
        await keepingTheSign(model, () => model.bus.trigger("FIELD_IS_DIRTY", false));
        expect(said.at(-1)).toBe(sign);
    });
});
