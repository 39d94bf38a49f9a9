/** The values that are not undefined: optional properties of this project are absent, never undefined. */
export function withoutUndefined<T extends object>(values: { readonly [P in keyof T]: T[P] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
