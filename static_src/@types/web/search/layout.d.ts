declare module "@web/search/layout" {
    import { Component } from "@odoo/owl";

    export class Layout extends Component {}
}
