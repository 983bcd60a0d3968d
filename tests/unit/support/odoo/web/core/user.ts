/** Stand-in for Odoo's user: speaks English and is in the groups that a test puts in `groups`. */
export const user = {
    lang: "en-GB",
    groups: [] as string[],
    async hasGroup(group: string): Promise<boolean> {
        return this.groups.includes(group);
    },
};
