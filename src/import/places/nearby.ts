/** Decimal degrees, WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Two places of the same name and country within this distance are the same place. */
export const nearbyKilometres = 30;

/** Within this distance, coordinates of the same place usually differ only in the choice of the point. */
export const closeKilometres = 5;

/** Up to this distance, two places of the same name may be one with inexact coordinates. Beyond it they are two. */
export const distantKilometres = 100;

/** Coordinates are not more precise than this. */
const leastKilometres = 0.5;

/** Whether the nearer of two places of the same name is meant beyond doubt. */
export function clearlyNearer(kilometres: number, other: number): boolean {
  return Math.max(kilometres, leastKilometres) * 3 <= other;
}

/** `0.4 km`, `41 km` */
export function distanceText(kilometres: number): string {
  return `${kilometres < 10 ? kilometres.toFixed(1) : kilometres.toFixed(0)} km`;
}
