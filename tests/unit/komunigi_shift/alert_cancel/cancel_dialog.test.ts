import { describe, expect, test } from "@jest/globals";
import { CancelDialog } from "@komunigi_shift/alert_cancel/cancel_dialog";
import { RegisterDialog } from "@komunigi_shift/alert_register/register_dialog";
import { mountComponent, settle, textOf } from "../../support/mount";
import { answer, BOOKED, registered, services } from "../support/answers";

async function open() {
    const env = services({
        preview_alert: () => ({ before: registered(), after: answer(), frees: [] }),
        cancel_seat: () => answer(),
    });
    const props = { answer: registered(), shift: BOOKED, close: () => {} };
    const target = await mountComponent(CancelDialog, { props, env: { services: env } });
    return { env, target };
}

describe("CancelDialog", () => {
    test("says what becomes of the answer before anything is done", async () => {
        const { env, target } = await open();
        const text = textOf(target);
        expect(text).toContain("Give back the seat of 20 Feb at 09:00, Till?");
        expect(text).toMatch(/Yes ?No ?The alert date stays 26 Feb\./);
        expect(target.querySelector(".text-danger")).not.toBeNull();
        const methods = env.orm.call.mock.calls.map(([, method]) => method);
        expect(methods).toEqual(["preview_alert"]);
    });

    test("gives the seat back", async () => {
        const { env, target } = await open();
        target.querySelector<HTMLElement>(".o_shift_give_back")?.click();
        await settle();
        expect(env.orm.call).toHaveBeenLastCalledWith("cooperative.status", "cancel_seat", [
            [3],
            11,
        ]);
        expect(env.alert_live.announceOf).toHaveBeenCalledWith(answer());
        expect(env.dialog.add).not.toHaveBeenCalled();
    });

    test("offers another seat in its place, by the answer as it is then", async () => {
        const { env, target } = await open();
        target.querySelector<HTMLElement>(".o_shift_replace")?.click();
        await settle();
        expect(env.dialog.add).toHaveBeenCalledWith(RegisterDialog, { answer: answer() });
    });
});
