/** Stand-in for Odoo's registry: categories of named values, in the order of adding. */
class Registry {
    private values = new Map<string, unknown>();
    private categories = new Map<string, Registry>();

    category(name: string): Registry {
        if (!this.categories.has(name)) {
            this.categories.set(name, new Registry());
        }
        return this.categories.get(name) as Registry;
    }

    add(name: string, value: unknown): this {
        this.values.set(name, value);
        return this;
    }

    get(name: string): unknown {
        if (!this.values.has(name)) {
            throw new Error(`"${name}" is not in the registry`);
        }
        return this.values.get(name);
    }
}

export const registry = new Registry();
