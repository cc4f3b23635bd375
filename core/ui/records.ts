/** `/contacts/<id>`: where the record is shown. */
export function recordPath(plural: string, id: string): string {
  return `/${plural}/${id}`;
}

/** `/contacts`: where the object's records are listed. */
export function listPath(plural: string): string {
  return `/${plural}`;
}
