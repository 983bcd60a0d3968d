import { afterEach } from "@jest/globals";
import { App, type ComponentConstructor } from "@odoo/owl";
import { translate } from "./odoo/web/core/l10n/translation";
import { ownTemplates } from "./templates";

const apps: App[] = [];

/**
 * Mounts a component with our own templates, props being checked, and returns the element that
 * holds it. It is destroyed after the test.
 */
export async function mountComponent(
    component: ComponentConstructor,
    props: Record<string, unknown>,
): Promise<HTMLElement> {
    const target = document.createElement("div");
    document.body.append(target);
    const app = new App(component, {
        props,
        templates: ownTemplates(),
        translateFn: translate,
        test: true,
        warnIfNoStaticProps: true,
    });
    apps.push(app);
    await app.mount(target);
    return target;
}

/** Lets pending promises and the rendering that follows them come to their end. */
export async function settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) {
        await new Promise((resolve) => setTimeout(resolve));
        await new Promise((resolve) => requestAnimationFrame(resolve));
    }
}

/** Text of an element as a reader sees it: runs of white space are one space. */
export function textOf(element: Element | null): string {
    return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

afterEach(() => {
    apps.splice(0).forEach((app) => app.destroy());
    document.body.replaceChildren();
});
