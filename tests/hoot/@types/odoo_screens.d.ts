/** Screens of Odoo's till on which our tests look at what we add; our sources do not import them. */
declare module "@point_of_sale/app/components/order_tabs/order_tabs" {
    import { Component } from "@odoo/owl";
    export class OrderTabs extends Component {}
}

declare module "@point_of_sale/app/components/odoo_logo/odoo_logo" {
    import { Component } from "@odoo/owl";
    export class OdooLogo extends Component {}
}

declare module "@point_of_sale/app/screens/feedback_screen/feedback_screen" {
    import { Component } from "@odoo/owl";
    export class FeedbackScreen extends Component {}
}

declare module "@point_of_sale/app/screens/product_screen/action_pad/action_pad" {
    import { Component } from "@odoo/owl";
    export class ActionpadWidget extends Component {}
}

declare module "@point_of_sale/app/screens/product_screen/product_screen" {
    import { Component } from "@odoo/owl";
    export class ProductScreen extends Component {}
}

declare module "@point_of_sale/app/screens/receipt_screen/receipt_screen" {
    import { Component } from "@odoo/owl";
    export class ReceiptScreen extends Component {}
}

declare module "@web/core/tags_list/tags_list" {
    import { Component } from "@odoo/owl";
    export class TagsList extends Component {}
}
