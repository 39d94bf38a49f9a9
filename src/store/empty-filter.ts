/** Whether a filter has no conditions. */
export function isEmptyFilter(filter: object): boolean {
  return Object.values(filter).every((condition) => condition === null);
}
