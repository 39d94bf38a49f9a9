import type { Party } from '../state/relation.ts';

interface ShapeProps {
  readonly level: Party['level'];
  readonly radius: number;
  readonly colour: string;
  readonly isHollow: boolean;
}

/** The shape of a local place shows its level; a hollow shape means that the point is not exact. */
export function Shape({ level, radius, colour, isHollow }: ShapeProps) {
  const paint = isHollow
    ? { class: 'hollow', fill: 'var(--paper)', stroke: colour, 'stroke-width': 2 }
    : { class: 'full', fill: colour, stroke: 'var(--paper)', 'stroke-width': 1 };
  const half = radius * 0.88;
  if (level === 'PROVINCIAL') return <rect x={-half} y={-half} width={2 * half} height={2 * half} {...paint} />;
  const tip = radius * 1.2;
  if (level === 'COUNTY') return <path d={`M0 ${-tip}L${tip} 0L0 ${tip}L${-tip} 0Z`} {...paint} />;
  return <circle r={radius} {...paint} />;
}
