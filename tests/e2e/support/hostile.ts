/** What somebody may write as a name, a label or a reason, and what a page makes of it. */
import { expect, type Locator, type Page } from "@playwright/test";
import { Connection } from "../../../tools/lib/connection.mjs";
import type { Coop } from "./coop";
import { addToHousehold } from "./wallets";
import { dateIn, makeSeat, makeWorker } from "./workers";

/** One word, so that a screen which shows the first name alone shows all of it. */
export const TEXT =
    `<img/src=x/onerror="window.hostile=1"></script><script>window.hostile=1</script>` +
    `"'&lt;{{7*7}}\${7*7}%(x)s__proto__\u202eשלום`;
export const BOOKED = `Booked${TEXT}`;
/** A worker who has left the coop, and somebody of the same household. */
export const GONE = `Gone${TEXT}`;
export const EATER = `Eater${TEXT}`;
export const CARD = "888001";
/** Login of `BOOKED` on the portal. */
export const HOSTILE = "hostile";

/** A record of each model that has such a text, by the model. */
export type Records = Record<string, number>;

/** Members, shifts, the coop and its wallet are called so. */
export async function seedHostile(coop: Coop): Promise<Records> {
    const create = (model: string, values: object) =>
        coop.call<number>(model, "create", [values]) as Promise<number>;
    const find = async (model: string, ...term: unknown[]) =>
        (await coop.call<number[]>(model, "search", [[term]]))[0];
    const contact = { barcode: CARD, email: "hostile@example.org" };
    await makeWorker(coop, TEXT, 6, {}, contact);
    await makeWorker(coop, BOOKED, 18);
    await makeWorker(coop, GONE, 18, { unsubscribed: true });
    await addToHousehold(coop, GONE, EATER);
    const seat = await makeSeat(coop, TEXT, 6, BOOKED);
    await makeSeat(coop, TEXT, -1, BOOKED);
    await makeSeat(coop, TEXT, 1);
    const partner = await find("res.partner", "name", "=", TEXT);
    const status = await find("cooperative.status", "cooperator_id", "=", partner);
    const type = await create("shift.type", { name: TEXT });
    const reason = await create("cooperative.exempt.reason", { name: TEXT });
    const template = await create("shift.template", { name: TEXT, task_type_id: type });
    const operation = { partner_id: partner, kind: "top_up", amount: 7.5, reason: TEXT };
    const company = { name: TEXT, customer_wallet_label: TEXT };
    const records: Records = {
        ...{ "res.partner": partner, "cooperative.status": status, "shift.shift": seat },
        ...{ "shift.type": type, "cooperative.exempt.reason": reason, "shift.template": template },
        "customer.wallet.operation": await create("customer.wallet.operation", operation),
    };
    const confirmed = [[records["customer.wallet.operation"]]];
    await coop.call("customer.wallet.operation", "action_confirm", confirmed);
    for (const lang of ["fr_BE", "en_US"]) {
        await coop.call("res.company", "write", [[1], company], { context: { lang } });
    }
    records["customer.wallet"] = await find("customer.wallet", "partner_id", "=", partner);
    await create("shift.journal", { date: dateIn(-1), line_ids: [[4, status]] });
    await askOnPortal(coop, await find("res.partner", "name", "=", BOOKED), seat);
    return records;
}

/** A member asks for a replacement, and for leave: nobody else can. */
async function askOnPortal(coop: Coop, partner: number, seat: number): Promise<void> {
    const account = { login: HOSTILE, password: HOSTILE };
    const [, portal] = await coop.call<[string, number]>(
        "ir.model.data",
        "check_object_reference",
        [...["base", "group_portal"]],
    );
    await coop.call("res.users", "create", [
        { ...account, partner_id: partner, group_ids: [[6, 0, [portal]]] },
    ]);
    const member = new Connection({ url: () => coop.url });
    await member.logIn(coop.database, account);
    await member.post(0, "/my/shifts/ask_replacement", { shift_id: seat });
    const leave = { start: dateIn(30), end: dateIn(40) };
    await member.post(0, "/my/shifts/announce_leave", leave);
}

/** Where the links of a reminder lead: to seats, and to the end of such mails. */
export async function linksOfReminder(coop: Coop, status: number): Promise<string[]> {
    const model = "cooperative.status";
    const action = await coop.call<{ res_id: number }>(model, "action_remind", [[status]]);
    await coop.call("shift.reminder", "action_send", [[action.res_id]]);
    const [mail] = await coop.call<{ body_html: string }[]>("mail.mail", "search_read", [
        ...[[["model", "=", model]], ["body_html"], 0, 1, "id desc"],
    ]);
    const links = mail.body_html.matchAll(/href="([^"]*\/shifts\/(?:seat|mails)\/[^"]*)"/g);
    return [...links].map(([, link]) => new URL(new URL(link).pathname, coop.url).href);
}

/** Shown literally in this place; nothing of it has become markup of the page or has run. */
export async function isWords(page: Page, place: Locator, text = TEXT): Promise<void> {
    await expect(place.filter({ hasText: text }).first()).toBeVisible();
    await isHarmless(page);
}

/** Nothing of it has become markup of the page, has run, or turns what stands beside it. */
export async function isHarmless(page: Page): Promise<void> {
    expect.soft(await harmIn(page), page.url()).toEqual([]);
}

/** What of it has become markup of a page, has run, or turns what stands beside it. */
export async function harmIn(page: Page): Promise<string[]> {
    const marked = await page
        .locator('img[src^="x"], [onerror*="hostile"]')
        .evaluateAll((elements) => elements.map(({ outerHTML }) => `markup: ${outerHTML}`));
    const hasRun = await page.evaluate(() => "hostile" in window);
    return [...marked, ...(hasRun ? ["it has run"] : []), ...(await turned(page))];
}

/**
 * What stands behind the text in one paragraph with it and is drawn before its end: letters that
 * run from right to left go on with what follows them, unless they are isolated.
 */
function turned(page: Page): Promise<string[]> {
    return page.evaluate((text) => {
        const edges = (node: Node, start: number, end: number) => {
            const range = document.createRange();
            range.setStart(node, start);
            range.setEnd(node, end);
            return [...range.getClientRects()].filter(({ width }) => width);
        };
        const paragraphOf = (node: Node): Element => {
            let element = node.parentElement!;
            while (/^(inline|contents)$/.test(getComputedStyle(element).display)) {
                element = element.parentElement!;
            }
            return element;
        };
        const found: string[] = [];
        const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (all.nextNode()) {
            const node = all.currentNode as Text;
            const at = node.data.indexOf(text);
            if (at < 0 || !node.parentElement!.checkVisibility()) {
                continue;
            }
            const after = at + text.length;
            const last = edges(node, at, after).at(-1);
            const following: [Text, number][] = [[node, after]];
            const rest = document.createTreeWalker(paragraphOf(node), NodeFilter.SHOW_TEXT);
            rest.currentNode = node;
            while (rest.nextNode()) {
                following.push([rest.currentNode as Text, 0]);
            }
            for (const [other, start] of following) {
                const gap = other.data.slice(start).search(/[\p{L}\p{N}]/u);
                const [first] = gap < 0 ? [] : edges(other, start + gap, start + gap + 1);
                const isBeside =
                    first && last && first.top < last.bottom && last.top < first.bottom;
                const isSeen = !other.parentElement!.closest(".visually-hidden");
                if (isSeen && isBeside && first.left < last.right - 1) {
                    const { className, tagName } = other.parentElement!;
                    found.push(
                        `turned: ${tagName}.${className}: ${other.data.slice(start).trim()}`,
                    );
                }
            }
        }
        return found;
    }, TEXT);
}
