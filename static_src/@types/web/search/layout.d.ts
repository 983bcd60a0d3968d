declare module "@web/search/layout" {
    import { Component } from "@odoo/owl";

    /** The control panel of an action, with what stands below it. */
    export class Layout extends Component<any> {}
}
