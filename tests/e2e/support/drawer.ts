/** A cash drawer that hangs on a till. */
import type { Page } from "@playwright/test";

/** Hangs a drawer on a till; returns a function that tells how often it has opened. */
export async function hangDrawer(page: Page): Promise<() => Promise<number>> {
    const opened = await page.evaluateHandle(() => {
        const counter = { times: 0 };
        interface Till {
            config: { iface_cashdrawer: boolean };
            hardwareProxy: { printer: object; connectionInfo: { status: string } };
        }
        const { posmodel } = window as unknown as { posmodel: Till };
        posmodel.config.iface_cashdrawer = true;
        posmodel.hardwareProxy.connectionInfo.status = "connected";
        posmodel.hardwareProxy.printer = { openCashbox: () => (counter.times += 1) };
        return counter;
    });
    return () => opened.evaluate(({ times }) => times);
}
