import { describe, expect, test } from "@jest/globals";
import { Component, useState, xml } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { mountComponent, settle, textOf } from "./mount";

class Greeting extends Component<{ name: string }> {
    static override template = xml`<button t-on-click="greet" t-out="state.text"/>`;
    static override props = { name: String };
    state = useState({ text: "silent" });
    private words!: { hello: string };

    override setup(): void {
        this.words = useService("words" as never);
    }

    greet(): void {
        this.state.text = `${this.words.hello}, ${this.props.name}`;
    }
}

describe("mountComponent", () => {
    test("gives props and services, and renders what changes", async () => {
        const env = { services: { words: { hello: "Good morning" } } };
        const target = await mountComponent(Greeting, { props: { name: "Ada" }, env });
        expect(textOf(target)).toBe("silent");
        target.querySelector("button")?.click();
        await settle();
        expect(textOf(target)).toBe("Good morning, Ada");
    });

    test("refuses props that the component does not declare", async () => {
        const env = { services: { words: { hello: "" } } };
        await expect(mountComponent(Greeting, { props: { name: 3 }, env })).rejects.toThrow(
            "Invalid props",
        );
    });
});
