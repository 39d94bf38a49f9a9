/** A printed place with the place that it is and the one that was identified. */
export interface CheckedPlace {
  /** As a person reads it in a report. */
  readonly text: string;
  /** Only places of one group are compared. */
  readonly group: string;
  readonly truth: string;
  readonly slug: string;
}

/** Decisions "the same place" and "not the same place" on pairs of printed places. */
export interface PairDecisions {
  readonly joined: number;
  readonly apart: number;
  readonly wronglyJoined: readonly string[];
  readonly wronglyApart: readonly string[];
  readonly precision: number;
  readonly recall: number;
}

/** Compares all pairs within each group. */
export function decidePairs(places: readonly CheckedPlace[]): PairDecisions {
  const groups = new Map<string, CheckedPlace[]>();
  for (const place of places) groups.set(place.group, [...(groups.get(place.group) ?? []), place]);
  const [wronglyJoined, wronglyApart]: [string[], string[]] = [[], []];
  let [joined, apart] = [0, 0];
  for (const group of groups.values()) {
    for (const [index, a] of group.entries()) {
      for (const b of group.slice(index + 1)) {
        const [isSame, isJoined] = [a.truth === b.truth, a.slug === b.slug];
        const text = `${a.text} | ${b.text}`;
        if (isSame && isJoined) joined += 1;
        else if (isSame) wronglyApart.push(text);
        else if (isJoined) wronglyJoined.push(text);
        else apart += 1;
      }
    }
  }
  const ratio = (right: number, wrong: number) => Number((right / (right + wrong)).toFixed(3));
  return {
    joined,
    apart,
    wronglyJoined,
    wronglyApart,
    precision: ratio(joined, wronglyJoined.length),
    recall: ratio(joined, wronglyApart.length),
  };
}
