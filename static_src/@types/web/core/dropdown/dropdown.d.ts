declare module "@web/core/dropdown/dropdown" {
    import { Component } from "@odoo/owl";

    /** A menu of its `content` slot, which its default slot opens. */
    export class Dropdown extends Component<any> {}
}
