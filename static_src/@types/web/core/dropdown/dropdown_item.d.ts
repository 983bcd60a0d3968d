declare module "@web/core/dropdown/dropdown_item" {
    import { Component } from "@odoo/owl";

    /** Props: `onSelected`, `class`, `attrs`. */
    export class DropdownItem extends Component<any> {}
}
