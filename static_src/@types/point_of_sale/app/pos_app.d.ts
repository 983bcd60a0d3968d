declare module "@point_of_sale/app/pos_app" {
    import { Component } from "@odoo/owl";

    export class Chrome extends Component {
        static components: Record<string, any>;
    }
}
