export const datePrecisions = ['DAY', 'MONTH', 'YEAR', 'UNDATED'] as const;

/** How precisely a valid partial date is known; an unknown date is undated. */
export function precisionOf(date: string | null): (typeof datePrecisions)[number] {
  switch (date?.length) {
    case undefined:
      return 'UNDATED';
    case 4:
      return 'YEAR';
    case 7:
      return 'MONTH';
    default:
      return 'DAY';
  }
}
