import { describe, expect, test } from "@jest/globals";
import { TopUpPopup } from "@komunigi_wallet/till/top_up/top_up_popup";
import { mountComponent, settle, textOf } from "../../../support/mount";

async function mountPopup(amounts: number[] = []) {
    const target = await mountComponent(TopUpPopup, {
        props: {
            label: "Member account",
            customer: "Ada",
            balance: "3.00 EUR",
            quickAmounts: [10, 20],
            step: 0.01,
            format: (amount: number) => `${amount.toFixed(2)} EUR`,
            getPayload: (amount: number) => amounts.push(amount),
            close: () => {},
        },
    });
    const input = target.querySelector("input") as HTMLInputElement;
    const confirm = target.querySelector(".o_komunigi_wallet_confirm") as HTMLButtonElement;
    return { target, input, confirm, amounts };
}

describe("TopUpPopup", () => {
    test("one tap on a usual amount is enough", async () => {
        const { target, amounts } = await mountPopup();
        const [, twenty] = target.querySelectorAll<HTMLElement>(".o_komunigi_wallet_quick button");
        expect(textOf(twenty)).toBe("20.00 EUR");
        twenty.click();
        expect(amounts).toEqual([20]);
    });

    test("any amount by the numpad", async () => {
        const { target, confirm, amounts } = await mountPopup();
        expect(confirm.disabled).toBe(true);
        for (const key of ["1", "2", ",", "5"]) {
            target.querySelector<HTMLElement>(`[data-key='${key}']`)?.click();
            await settle();
        }
        expect(textOf(confirm)).toBe("Top up 12.50 EUR");
        confirm.click();
        expect(amounts).toEqual([12.5]);
    });

    test("any amount by the keyboard, ended by Enter", async () => {
        const { input, amounts } = await mountPopup();
        expect(document.activeElement).toBe(input);
        input.value = "7,30";
        input.dispatchEvent(new Event("input"));
        input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
        expect(amounts).toEqual([7.3]);
    });

    test.each(["0", "-4", "abc"])("%j is not an amount", async (text) => {
        const { input, confirm, amounts } = await mountPopup();
        input.value = text;
        input.dispatchEvent(new Event("input"));
        input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
        await settle();
        expect(confirm.disabled).toBe(true);
        expect(amounts).toEqual([]);
    });
});
