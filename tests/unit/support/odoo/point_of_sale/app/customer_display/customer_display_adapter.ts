/** Stand-in for what sends the order to the customer's display. */
export class CustomerDisplayPosAdapter {
    data: Record<string, unknown> = {};
    formatOrderData(): void {}
    dispatch(): void {}
}
