/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { describe, expect, jest, test } from "@jest/globals";
import { mount } from "@odoo/owl";
import type { TimelineEvent } from "@komunigi_shift/alert_answer/alert_answer";
import { AlertTimeline } from "@komunigi_shift/alert_timeline/alert_timeline";
import { BOOKED, TODAY } from "../../../hoot/komunigi_shift/answers";

const TEMPLATES = "static_src/komunigi_shift/alert_timeline/alert_timeline.xml";
const PASSED: TimelineEvent = { ...BOOKED, id: 10, date: "2025-02-03", past: true, helps: false };
const EVENTS: TimelineEvent[] = [
    PASSED,
    { date: TODAY, kind: "today" },
    BOOKED,
    { date: "2025-02-26", kind: "alert", left: 0 },
];

/** Mounts the timeline with its own template, props being checked. */
async function mountTimeline(props: object): Promise<HTMLElement> {
    const target = document.body.appendChild(document.createElement("div"));
    const templates = readFileSync(TEMPLATES, "utf8");
    const checks = { test: true, warnIfNoStaticProps: true };
    await mount(AlertTimeline, target, { props: props as never, templates, ...checks });
    return target;
}

/** Text of an element as a reader sees it: runs of white space are one space. */
function textOf({ textContent }: Element): string {
    return (textContent ?? "").replace(/\s+/g, " ").trim();
}

function lineOf(timeline: HTMLElement, day: string): HTMLElement | undefined {
    const lines = [...timeline.querySelectorAll("li")];
    return lines.find((line) => textOf(line).startsWith(day));
}

describe("AlertTimeline", () => {
    test("says each date once, in order, and draws it for those who see", async () => {
        const timeline = await mountTimeline({ events: EVENTS, today: TODAY });
        const days = [...timeline.querySelectorAll("li .fw-bold")].map(textOf);
        expect(days).toEqual(["3 Feb", "5 Feb", "20 Feb", "26 Feb"]);
        const kinds = [...timeline.querySelectorAll("[aria-hidden=true] [data-kind]")];
        expect(kinds.map((mark) => mark.getAttribute("data-kind"))).toContain("alert");
        expect(timeline.querySelectorAll("button")).toHaveLength(0);
    });

    test("a coming shift can be cancelled, a passed one validated, nothing else", async () => {
        const [onCancel, onValidate] = [jest.fn(), jest.fn()];
        const timeline = await mountTimeline({
            events: EVENTS,
            today: TODAY,
            onCancel,
            onValidate,
        });
        expect(timeline.querySelectorAll("button")).toHaveLength(2);
        lineOf(timeline, "20 Feb")?.querySelector("button")?.click();
        lineOf(timeline, "3 Feb")?.querySelector("button")?.click();
        expect(onCancel.mock.calls).toEqual([[BOOKED]]);
        expect(onValidate.mock.calls).toEqual([[PASSED]]);
    });

    test("refuses props that it does not declare", async () => {
        const props = { events: EVENTS, today: TODAY, until: "2025-03-01" };
        await expect(mountTimeline(props)).rejects.toThrow("Invalid props");
    });
});
