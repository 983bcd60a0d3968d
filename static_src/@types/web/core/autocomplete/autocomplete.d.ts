declare module "@web/core/autocomplete/autocomplete" {
    import { Component } from "@odoo/owl";

    export interface AutoCompleteOption {
        label: string;
        cssClass?: string;
        onSelect?: () => void;
    }
    export class AutoComplete extends Component {}
}
