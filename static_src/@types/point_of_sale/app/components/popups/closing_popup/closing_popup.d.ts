// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/components/popups/closing_popup/closing_popup" {
    import { Component } from "@odoo/owl";

    export class ClosePosPopup extends Component {
        static props: string[];
    }
}
