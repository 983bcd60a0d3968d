/** The office's screen on Odoo's mock server, with one worker, Ada, whose answer the test gives. */
import { advanceTime, expect } from "@odoo/hoot";
import { animationFrame, queryAll, queryFirst, queryOne, queryText } from "@odoo/hoot-dom";
import type { ComponentConstructor } from "@odoo/owl";
import {
    MockServer,
    contains,
    defineModels,
    fields,
    getService,
    makeMockEnv,
    mockService,
    models,
    mountWithCleanup,
    onRpc,
    patchWithCleanup,
} from "@web/../tests/web_test_helpers";
import type { DialogService } from "@web/core/dialog/dialog_service";
import { MainComponentsContainer } from "@web/core/main_components_container";
import { ConnectionLostError } from "@web/core/network/rpc";
import type { ORM } from "@web/core/orm_service";
import { defineMailModels } from "@mail/../tests/mail_test_helpers";
import type { AlertAnswer } from "@komunigi_shift/alert_answer/alert_answer";
import { GATHERING, type AlertLive } from "@komunigi_shift/alert_live/alert_live_service";

export const STATUS = "cooperative.status";
const MANAGEMENT = "komunigi_shift.group_shift_management";
/** Milliseconds after which Odoo looks whether a lost connection is back. */
const RECONNECTING = 2000;

export class CooperativeStatus extends models.Model {
    override _name = STATUS;
    name = fields.Char({ trim: true });
    sr = fields.Integer();
    active = fields.Boolean({ default: true });
    alert_registration_state = fields.Selection({
        readonly: true,
        selection: ["yes", "no", "pending", "in_alert", "not_applicable", "incomplete"].map(
            (state) => [state, state],
        ),
    });
    alert_registration_reason = fields.Char({ readonly: true });
    override _records = [
        { id: 3, name: "Ada", sr: 0, ...badge("no", "No: no shift booked") },
        { id: 4, name: "Bob", sr: 1, ...badge("no", "No: Bob has none") },
        { id: 5, name: "Cleo", sr: 2, ...badge("pending", "Pending: attendance") },
    ];
}

/** The values of a record that its badge shows. */
export function badge(state: string, reason: string): object {
    return { alert_registration_state: state, alert_registration_reason: reason };
}

/** To call at the top of a test file: the models of Odoo's web client, and the workers'. */
export function defineShiftModels(): void {
    defineMailModels();
    defineModels([CooperativeStatus]);
}

type Methods = Record<string, (...args: never[]) => unknown>;

interface ActionOptions {
    additionalContext?: object;
    onClose?: () => void;
}

/** What the screen asked, opened and announced, by a user who is or is not of the management. */
export class Office {
    /** Calls of the worker's and the shifts' methods: model, method, arguments. */
    readonly calls: unknown[][] = [];
    readonly announced: AlertAnswer[] = [];
    readonly actions: [action: string | object, options: ActionOptions][] = [];
    private isConnected = true;

    /**
     * @param methods what the server answers to its methods, by name
     * @param options.env what an action finds in its environment
     */
    static async open(
        methods: Methods = {},
        { isManagement = true, env = {} } = {},
    ): Promise<Office> {
        const office = new Office();
        for (const model of [STATUS, "shift.shift"]) {
            for (const [method, answer] of Object.entries(methods)) {
                onRpc(model, method, ({ args }) => {
                    office.calls.push([model, method, ...args]);
                    return answer(...(args as never[]));
                });
            }
        }
        onRpc("res.users", "has_group", ({ args }) => args[1] !== MANAGEMENT || isManagement);
        mockService("action", {
            doAction: async (action: string | object, options: ActionOptions = {}) => {
                office.actions.push([action, options]);
            },
            loadAction: async (name: string) => ({ name }),
        });
        await makeMockEnv(env);
        patchWithCleanup(getService<ORM>("orm"), {
            call(...args: unknown[]) {
                return office.isConnected
                    ? super.call(...args)
                    : Promise.reject(new ConnectionLostError());
            },
        } as object);
        patchWithCleanup(getService<AlertLive>("komunigi_shift_alert_live"), {
            announceOf(answer: AlertAnswer) {
                office.announced.push(answer);
                super.announceOf(answer);
            },
        } as object);
        await mountWithCleanup(MainComponentsContainer);
        return office;
    }

    /** Opens one of our dialogs in Odoo's. */
    async show(dialog: ComponentConstructor, props: Record<string, unknown>): Promise<void> {
        getService<DialogService>("dialog").add(dialog, props);
        await animationFrame();
        await animationFrame();
    }

    /** Does something while no call of a method reaches the server, of which Odoo tells. */
    async withoutConnection(act: () => Promise<unknown>): Promise<void> {
        expect.errors(1);
        this.isConnected = false;
        await act();
        this.isConnected = true;
        expect.verifyErrors([/Connection couldn't be established/]);
        await advanceTime(RECONNECTING);
    }

    /** The methods that were called, in their order. */
    get methods(): unknown[] {
        return this.calls.map(([, method]) => method);
    }
}

/** Clicks, and waits until what follows is on the screen. */
export async function clickOn(selector: string): Promise<void> {
    await contains(selector).click();
    await animationFrame();
    await animationFrame();
}

/** The text that a reader sees: runs of white space are one space. */
export function textOf(selector: string): string {
    return queryText(selector, { inline: true });
}

export function expectCount(selector: string, count: number): void {
    expect(queryAll(selector)).toHaveLength(count);
}

export function isDisabled(selector: string): boolean {
    return (queryOne(selector) as HTMLButtonElement).disabled;
}

/** The server has other values of workers now, and says so: the screen follows. */
export async function change(ids: number[], values: object): Promise<void> {
    MockServer.env[STATUS].write(MockServer.env[STATUS].search([["id", "in", ids]]), values);
    getService<AlertLive>("komunigi_shift_alert_live").announce({ statuses: ids, partners: [] });
    await followed();
}

/** Waits until what was announced is read and on the screen. */
export async function followed(): Promise<void> {
    await advanceTime(GATHERING);
    await animationFrame();
    await animationFrame();
}

/** The state that a badge shows, the first one unless told. */
export function shownState(within = ""): string | null {
    return (
        queryFirst(`${within} .o_komunigi_shift_alert_badge`)?.getAttribute("data-state") ?? null
    );
}
