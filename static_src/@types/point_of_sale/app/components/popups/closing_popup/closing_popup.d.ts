declare module "@point_of_sale/app/components/popups/closing_popup/closing_popup" {
    import { Component } from "@odoo/owl";

    export class ClosePosPopup extends Component {
        static props: string[];
    }
}
