/** What our tests use of Odoo's own test framework. */
declare module "@odoo/hoot" {
    interface Matchers {
        not: Matchers;
        toBe(expected: unknown): void;
        toEqual(expected: unknown, options?: { message?: string }): void;
        toMatch(expected: RegExp | string): void;
        toBeEmpty(): void;
        toInclude(item: unknown): void;
        toHaveLength(length: number): void;
        toMatchObject(expected: object): void;
        toHaveCount(count: number): void;
        toHaveText(text: string | RegExp): void;
        toHaveAttribute(name: string, value?: unknown): void;
        toHaveValue(value: unknown): void;
        toBeEnabled(): void;
        toBeVisible(): void;
        toBeFocused(): void;
    }
    interface Expect {
        (actual: unknown): Matchers;
        step(name: unknown): void;
        verifySteps(steps: unknown[]): void;
        errors(count: number): void;
        verifyErrors(errors: (string | RegExp)[]): void;
    }
    interface Test {
        (name: string, body: () => unknown): void;
    }
    export const test: Test;
    export const expect: Expect;
    export function describe(name: string, body: () => void): void;
    export function beforeEach(body: () => unknown): void;
    export function after(body: () => unknown): void;
    export function animationFrame(): Promise<void>;
    export function tick(): Promise<void>;
    export function runAllTimers(): Promise<number>;
    export function advanceTime(ms: number): Promise<number>;
}

declare module "@odoo/hoot-dom" {
    export function animationFrame(): Promise<void>;
    export function queryOne(selector: string): HTMLElement;
    export function queryFirst(selector: string): HTMLElement | null;
    export function queryAll(selector: string): HTMLElement[];
    export function queryAttribute(selector: string, name: string): string | null;
    export function queryText(selector: string, options?: { inline?: boolean }): string;
    export function queryAllTexts(selector: string, options?: { inline?: boolean }): string[];
    export function click(target: string | Element): Promise<void>;
    export function edit(value: string): Promise<void>;
    export function press(key: string): Promise<void>;
    export function waitFor(selector: string, options?: { timeout?: number }): Promise<HTMLElement>;
    export function waitUntil(
        predicate: () => unknown,
        options?: { timeout?: number },
    ): Promise<unknown>;
}

declare module "@web/../tests/web_test_helpers" {
    import type { ComponentConstructor } from "@odoo/owl";
    export function mountWithCleanup<T>(
        component: ComponentConstructor,
        options?: { props?: object },
    ): Promise<T>;
    export function contains(selector: string): {
        click(): Promise<void>;
        edit(value: string, options?: object): Promise<void>;
        select(value: string): Promise<void>;
    };
    export function getService<T>(name: string): T;
    export function patchWithCleanup<T extends object>(target: T, extension: object): void;
    export function onRpc(model: string, method: string, answer: (call: Rpc) => unknown): void;
    export function onRpc(route: string, answer: (request: Request) => unknown): void;
    export function makeMockEnv(env?: object): Promise<object>;
    export function mockService(name: string, service: object): void;
    export function mountView(params: {
        type: string;
        resModel: string;
        arch: string;
        resId?: number;
        resIds?: number[];
        domain?: unknown[];
    }): Promise<void>;
    export function pagerNext(): Promise<void>;
    /** The error that a method or a route raises, of Odoo's class unless told. */
    export function makeServerError(error: { message: string; errorName?: string }): Error;
    export function defineModels(models: (typeof models.Model)[]): void;
    export namespace models {
        class Model {
            _name: string;
            _records: object[];
        }
        class ServerModel extends Model {}
    }
    type Field = (options?: object) => object;
    export const fields: { Boolean: Field; Char: Field; Integer: Field; Selection: Field };
    /** Models by name, with which a test changes what the server has. */
    interface MockModel {
        write(ids: number[], values: object): void;
        unlink(ids: number[]): void;
        search(domain: unknown[]): number[];
        _sendone(channel: string, type: string, payload: object): void;
    }
    export const MockServer: { env: { [model: string]: MockModel } };
    export interface Rpc {
        model: string;
        method: string;
        args: unknown[];
        kwargs: Record<string, unknown>;
    }
}

declare module "@bus/../tests/bus_test_helpers" {
    export function lockWebsocketConnect(): () => void;
}

declare module "@mail/../tests/mail_test_helpers" {
    export function defineMailModels(): void;
}

declare module "@point_of_sale/../tests/unit/utils" {
    import type { PosStore } from "@point_of_sale/app/services/pos_store";
    export function setupPosEnv(): Promise<PosStore>;
}

declare module "@point_of_sale/../tests/unit/data/pos_session.data" {
    export class PosSession {
        _load_pos_data_models(): string[];
    }
}

declare module "@point_of_sale/../tests/unit/data/generate_model_definitions" {
    interface ModelClass {
        _name: string;
        _records: Record<string, unknown>[];
        prototype: { _load_pos_data_fields(): string[] };
    }
    export const hootPosModels: ModelClass[];
    export function definePosModels(): void;
}
