import { describe, expect, jest, test } from "@jest/globals";
import { AlertListController } from "@komunigi_shift/alert_list/alert_list_controller";
import { AlertLive, GATHERING } from "@komunigi_shift/alert_live/alert_live_service";
import type { ORM } from "@web/core/orm_service";
import { mountComponent } from "../../support/mount";

const CHANGE = { statuses: [99], partners: [] };

async function change(editedRecord?: object, selection: object[] = []): Promise<jest.Mock> {
    const live = new AlertLive({} as ORM);
    const load = jest.fn();
    const model = { root: { editedRecord, selection, load } };
    await mountComponent(AlertListController, { env: { model, services: { alert_live: live } } });
    jest.useFakeTimers();
    live.announce(CHANGE);
    live.announce(CHANGE);
    await jest.advanceTimersByTimeAsync(GATHERING);
    jest.useRealTimers();
    return load;
}

describe("AlertListController", () => {
    test("reads the list again once for changes of workers that it may not show yet", async () => {
        expect(await change()).toHaveBeenCalledTimes(1);
    });

    test("leaves a list alone in which a row is edited or rows are selected", async () => {
        expect(await change({})).not.toHaveBeenCalled();
        expect(await change(undefined, [{}])).not.toHaveBeenCalled();
    });
});
