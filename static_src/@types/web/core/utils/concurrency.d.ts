// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/utils/concurrency" {
    /** Of promises that overlap, only the one added last settles. */
    export class KeepLast {
        add<T>(promise: Promise<T>): Promise<T>;
    }
}
