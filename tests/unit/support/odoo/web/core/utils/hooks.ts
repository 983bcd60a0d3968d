import { useEnv } from "@odoo/owl";

/** Stand-in for Odoo's hook: the service of that name in the component's `env`. */
export function useService(name: string): unknown {
    const { services } = useEnv();
    if (!(name in services)) {
        throw new Error(`the test's env has no service "${name}"`);
    }
    return services[name];
}
