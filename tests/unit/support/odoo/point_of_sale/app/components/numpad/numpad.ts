import { Component, xml } from "@odoo/owl";

/** Stand-in for the till's numpad: its keys as plain buttons. */
export class Numpad extends Component<{ onClick: (key: string) => void }> {
    static override template = xml`
        <t t-foreach="keys" t-as="key" t-key="key">
            <button t-att-data-key="key" t-on-click="() => this.props.onClick(key)" t-out="key"/>
        </t>`;
    static override props = { onClick: Function };
    keys = [..."0123456789", ",", "Backspace"];
}
