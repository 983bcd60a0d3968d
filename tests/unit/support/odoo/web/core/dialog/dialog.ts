import { Component, xml } from "@odoo/owl";

/** Stand-in for Odoo's dialog: title, content and footer, without the modal. */
export class Dialog extends Component {
    static override template = xml`
        <div role="dialog" t-att-class="props.contentClass">
            <h4 t-out="props.title"/>
            <main><t t-slot="default"/></main>
            <footer><t t-slot="footer"/></footer>
        </div>`;
    static override props = ["*"];
}
