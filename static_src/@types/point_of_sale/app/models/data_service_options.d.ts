// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/models/data_service_options" {
    export class DataServiceOptions {
        /** What the browser's database keeps, and when it drops a record. */
        readonly databaseTable: Record<
            string,
            { key: string; condition: (record: any) => boolean | undefined }
        >;
    }
}
