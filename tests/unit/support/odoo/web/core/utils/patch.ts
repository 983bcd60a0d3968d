/** Stand-in for Odoo's `patch`: replaces properties; `super` reaches what they replaced. */
export function patch(target: object, extension: object): void {
    const replaced = Object.create(Object.getPrototypeOf(target));
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(extension))) {
        const old = Object.getOwnPropertyDescriptor(target, name);
        if (old) {
            Object.defineProperty(replaced, name, old);
        }
        Object.defineProperty(target, name, { ...property, enumerable: false });
    }
    Object.setPrototypeOf(extension, replaced);
}
