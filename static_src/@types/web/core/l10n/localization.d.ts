declare module "@web/core/l10n/localization" {
    export const localization: { decimalPoint: string; thousandsSep: string; timeFormat: string };
}
