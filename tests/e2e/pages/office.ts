import type { Page } from "@playwright/test";
import type { Coop } from "../support/coop";

/** An action of the addons, and the kinds of view that it opens. */
export interface Action {
    id: string;
    model: string;
    views: string[];
    /** Filters that it begins with. */
    filters: string[];
    isDialog: boolean;
}

/** Everything that the addons open in the back office: their actions, from menus, buttons or calls. */
export async function ownActions(coop: Coop): Promise<Action[]> {
    type Name = { complete_name: string; model: string; res_id: number };
    const models = ["act_window", "client", "server"].map((kind) => `ir.actions.${kind}`);
    const names = await coop.call<Name[]>("ir.model.data", "search_read", [
        [
            ["module", "=like", "komunigi_%"],
            ["model", "in", models],
            ["name", "not like", "ir_cron%"],
        ],
        ["complete_name", "model", "res_id"],
    ]);
    type Window = {
        id: number;
        res_model: string;
        view_mode: string;
        context: string;
        target: string;
    };
    const ids = names.filter(({ model }) => model === models[0]).map((name) => name.res_id);
    const fields = ["res_model", "view_mode", "context", "target"];
    const windows = await coop.call<Window[]>(models[0], "read", [ids, fields]);
    return names
        .map(({ complete_name: id, model, res_id }) => {
            const window = windows.find((one) => model === models[0] && one.id === res_id);
            return {
                id,
                model: window?.res_model ?? "",
                views: window?.view_mode.split(",") ?? [""],
                isDialog: window?.target === "new",
                filters: window?.context.match(/search_default_\w+/g) ?? [],
            };
        })
        .sort((one, other) => one.id.localeCompare(other.id));
}

/** Goes to an address of the office by a link, where the web client runs: to load that takes longer. */
export async function goTo(page: Page, address: string): Promise<void> {
    const shown = await page.$(".o_action_manager > .o_action");
    if (!shown) {
        await page.goto(address);
        return;
    }
    await page.evaluate((href) => {
        const link = Object.assign(document.createElement("a"), { href });
        document.body.append(link);
        link.click();
        link.remove();
    }, address);
    await shown.waitForElementState("hidden");
}

/**
 * Opens an action where the web client runs already: to load that takes longer.
 * @param action its name, or all of it
 * @param options as for the service of actions
 */
export function showAction(page: Page, action: string | object, options = {}): Promise<void> {
    return page.evaluate(
        ([what, how]) => {
            interface Debug {
                root: {
                    env: {
                        services: { action: { doAction(a: unknown, o: unknown): Promise<void> } };
                    };
                };
            }
            const { __WOWL_DEBUG__: client } = (
                window as unknown as { odoo: { __WOWL_DEBUG__: Debug } }
            ).odoo;
            return client.root.env.services.action.doAction(what, how);
        },
        [action, options] as const,
    );
}

/** What an action says, in its fields as well, without the names of those before it. */
export function saidIn(page: Page): Promise<string> {
    return page.evaluate(() => {
        const dialog = document.querySelector(".modal-body");
        const action = dialog ?? document.querySelector(".o_content") ?? document.body;
        const fields = [...action.querySelectorAll<HTMLInputElement>("input, textarea")];
        return [...fields.map(({ value }) => value), action.textContent].join("\n");
    });
}

/** Leaves a dialog, where one is open, without doing what it asks. */
export async function closeDialog(page: Page): Promise<void> {
    const dialog = page.locator(".modal");
    if (await dialog.isVisible()) {
        await dialog.locator(".btn-close").click();
        await dialog.waitFor({ state: "detached" });
    }
}
