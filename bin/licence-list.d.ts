export interface Shipped {
  name: string;
  version: string;
  licence: string;
}

interface Lock {
  packages: Record<
    string,
    { version?: string; license?: string | undefined; dev?: boolean | undefined; devOptional?: boolean | undefined }
  >;
}

export const exceptions: Record<string, string>;
export function isPermissive(expression: string): boolean;
export function listShipped(lock?: Lock): Shipped[];
export function findUnfit(shipped: Shipped[]): Shipped[];
export function writeReport(shipped: Shipped[]): string;
