// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/autocomplete/autocomplete" {
    import { Component } from "@odoo/owl";

    export interface AutoCompleteOption {
        label: string;
        cssClass?: string;
        onSelect?: () => void;
    }
    export class AutoComplete extends Component {}
}
