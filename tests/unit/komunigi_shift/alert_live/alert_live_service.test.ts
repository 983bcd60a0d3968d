import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import {
    AlertLive,
    GATHERING,
    useAlertChanges,
} from "@komunigi_shift/alert_live/alert_live_service";
import { Component, onWillStart, reactive, useState, xml } from "@odoo/owl";
import type { ORM } from "@web/core/orm_service";
import type { Record as DataRecord } from "@web/model/relational_model/record";
import { mountComponent, settle } from "../../support/mount";

type Values = { [field: string]: unknown };

/** A view's record as far as it is refreshed; `applied` is what it took. */
function record(model: object, resId: number, changes: Values = {}) {
    const applied: Values[] = [];
    const fields = { alert_registration_state: { type: "selection" }, sr: { type: "integer" } };
    const made = {
        ...{ resId, resModel: "cooperative.status", context: { lang: "fr_FR" }, model, fields },
        activeFields: { alert_registration_state: {}, sr: {}, name: {} },
        evalContext: {},
        data: {},
        _changes: changes,
        _applyValues: (values: Values) => applied.push(values),
    };
    return { get: () => made as unknown as DataRecord, applied, made };
}

const model = () => ({ mutex: { exec: async (action: () => unknown) => action() }, root: {} });

describe("AlertLive", () => {
    let server: jest.Mock;
    let live: AlertLive;

    afterEach(() => {
        jest.useRealTimers();
    });

    beforeEach(() => {
        jest.useFakeTimers();
        server = jest.fn(async (...[, domain]) => {
            const [[, , ids]] = domain as [[string, string, number[]]];
            return { records: ids.map((id) => ({ id, alert_registration_state: "yes", sr: 1 })) };
        });
        live = new AlertLive({ silent: { webSearchRead: server } } as unknown as ORM);
    });

    const pass = () => jest.advanceTimersByTimeAsync(GATHERING);

    test("many changes are one reading, of the records that are shown and concerned", async () => {
        const list = model();
        const [one, two, other] = [1, 2, 3].map((id) => record(list, id));
        [one, two, other].forEach((shown) => live.follow(shown!.get));
        live.announce({ statuses: [1, 99], partners: [] });
        live.announce({ statuses: [2, 1], partners: [] });
        await pass();
        expect(server).toHaveBeenCalledTimes(1);
        expect(server).toHaveBeenCalledWith("cooperative.status", [["id", "in", [1, 2]]], {
            specification: { alert_registration_state: {}, sr: {} },
            context: { lang: "fr_FR", active_test: false },
        });
        expect(one!.applied).toEqual([{ id: 1, alert_registration_state: "yes", sr: 1 }]);
        expect(two!.applied).toHaveLength(1);
        expect(other!.applied).toEqual([]);
    });

    test("each view reads for itself", async () => {
        [record(model(), 1), record(model(), 1)].forEach((shown) => live.follow(shown.get));
        live.announce({ statuses: [1], partners: [] });
        await pass();
        expect(server).toHaveBeenCalledTimes(2);
    });

    test("nothing is read of what is not shown, nor without a change", async () => {
        live.follow(record(model(), 1).get);
        live.announce({ statuses: [2], partners: [1] });
        await pass();
        await pass();
        expect(server).not.toHaveBeenCalled();
    });

    test("a list that is being edited is left alone, other fields are not", async () => {
        const edited = record(model(), 1, { shift_ids: [], sr: 5 });
        Object.assign(edited.made.fields, { shift_ids: { type: "one2many" } });
        Object.assign(edited.made.activeFields, { shift_ids: {} });
        server.mockImplementation(async () => ({ records: [{ id: 1, shift_ids: [4], sr: 1 }] }));
        live.follow(edited.get);
        live.announce({ statuses: [1], partners: [] });
        await pass();
        expect(edited.applied).toEqual([{ id: 1, sr: 1 }]);
    });

    test("one that has gone from the server, or from the screen, is passed over", async () => {
        const [gone, left] = [record(model(), 1), record(model(), 1)];
        live.follow(gone.get);
        live.follow(left.get)();
        server.mockImplementation(async () => ({ records: [] }));
        live.announce({ statuses: [1], partners: [] });
        await pass();
        expect(server).toHaveBeenCalledTimes(1);
        expect([...gone.applied, ...left.applied]).toEqual([]);
    });

    test("who watches a contact is called back once, until they stop", async () => {
        const changed = jest.fn();
        const stop = live.watch(() => ({ resModel: "res.partner", resId: 7 }), changed);
        live.announce({ statuses: [3], partners: [7] });
        live.announce({ statuses: [3], partners: [7] });
        await pass();
        expect(changed).toHaveBeenCalledTimes(1);
        stop();
        live.announce({ statuses: [3], partners: [7] });
        await pass();
        expect(changed).toHaveBeenCalledTimes(1);
    });
});

describe("useAlertChanges", () => {
    class Watching extends Component {
        static override template = xml`<i/>`;
        static override props = { changed: Function };

        override setup(): void {
            const subject = { resModel: "res.partner", resId: 7 };
            useAlertChanges(() => subject, this.props.changed);
            onWillStart(() => new Promise(() => {}));
        }
    }

    class Holder extends Component {
        static override template = xml`<t t-if="state.isShown"><Watching changed="props.changed"/></t>`;
        static components = { Watching };
        static override props = { changed: Function, state: Object };

        state = useState(this.props.state);
    }

    test("what is taken off the screen before it was drawn is not called back", async () => {
        const live = new AlertLive({} as ORM);
        const changed = jest.fn();
        const state = reactive({ isShown: false });
        const env = { services: { alert_live: live } };
        await mountComponent(Holder, { props: { changed, state }, env });
        for (const isShown of [true, false]) {
            state.isShown = isShown;
            await settle();
        }
        jest.useFakeTimers();
        live.announce({ statuses: [], partners: [7] });
        await jest.advanceTimersByTimeAsync(GATHERING);
        jest.useRealTimers();
        expect(changed).not.toHaveBeenCalled();
    });
});
