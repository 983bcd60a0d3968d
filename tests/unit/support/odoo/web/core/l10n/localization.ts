export const localization = { decimalPoint: ",", thousandsSep: " ", timeFormat: "HH:mm" };
