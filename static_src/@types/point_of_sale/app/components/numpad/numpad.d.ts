declare module "@point_of_sale/app/components/numpad/numpad" {
    import { Component } from "@odoo/owl";

    /** Props: `buttons`, `onClick(value)`, `class`. */
    export class Numpad extends Component<any> {}
}
