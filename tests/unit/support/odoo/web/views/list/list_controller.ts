import { Component, xml } from "@odoo/owl";

/** Stand-in for Odoo's list: it shows nothing, and its data is the `model` of the test's env. */
export class ListController extends Component {
    static override template = xml`<div/>`;
    static override props = ["*"];
    model!: object;

    override setup(): void {
        this.model = this.env.model;
    }
}
