interface DialogService {
    add(component: unknown, props: object, options?: { onClose?: () => void }): void;
}

/** Like Odoo's: what the dialog gives, or undefined once it is closed. */
export function makeAwaitable<T>(
    dialog: DialogService,
    component: unknown,
    props: object,
): Promise<T | undefined> {
    return new Promise((resolve) => {
        const onClose = () => resolve(undefined);
        dialog.add(component, { ...props, getPayload: resolve }, { onClose });
    });
}
