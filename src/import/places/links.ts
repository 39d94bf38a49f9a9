import { byCodePoint } from '../../names/code-point-order.ts';
import { type Comparison, comparePlaces } from './compare.ts';
import { areSpellings } from './name-forms.ts';
import { clearlyNearer } from './nearby.ts';
import type { PlaceNode } from './node.ts';
import { comparablePairs } from './pairs.ts';

type SameEvidence = Extract<Comparison, { kind: 'same' }>;

/** Evidence that two places are the same. */
export interface Link {
  readonly a: PlaceNode;
  readonly b: PlaceNode;
  readonly same: SameEvidence;
}

/** A place of the same name that a place was not identified with. */
export interface Remark {
  readonly other: PlaceNode;
  readonly reason: string;
  /** Whether a person should decide. False: it is another place. */
  readonly isUnclear: boolean;
  /** Whether only the distance makes it another place. */
  readonly isOnlyFar?: boolean;
}

export interface Evidence {
  /** The strongest first; the order does not depend on the order of the list. */
  readonly links: readonly Link[];
  readonly remarks: ReadonlyMap<PlaceNode, readonly Remark[]>;
}

/** Compares all pairs that can be the same, and drops the evidence of places that may be one of several others. */
export function findEvidence(nodes: readonly PlaceNode[]): Evidence {
  const remarks = new Map<PlaceNode, Remark[]>();
  const remark = (node: PlaceNode, one: Remark) => {
    const all = remarks.get(node);
    if (all) all.push(one);
    else remarks.set(node, [one]);
  };
  const links: Link[] = [];
  for (const [a, b] of comparablePairs(nodes)) {
    const comparison = comparePlaces(a, b);
    if (comparison.kind === 'same' && (isDecided(a) || isDecided(b))) {
      const reason = `${comparison.evidence}, but a person decided about it`;
      remark(a, { other: b, reason, isUnclear: isDecided(b) });
      remark(b, { other: a, reason, isUnclear: isDecided(a) });
    } else if (comparison.kind === 'same') links.push({ a, b, same: comparison });
    else {
      const { reason } = comparison;
      const unclear = comparison.kind === 'unclear' ? comparison.of : [];
      const isOnlyFar = comparison.kind === 'different' && comparison.isOnlyFar;
      remark(a, { other: b, reason, isUnclear: unclear.includes(a), isOnlyFar });
      remark(b, { other: a, reason, isUnclear: unclear.includes(b), isOnlyFar });
    }
  }
  const dropped = new Set<Link>();
  for (const [node, own] of linksByNode(links)) {
    for (const link of ambiguousLinks(node, own)) {
      dropped.add(link);
      const reason = `${link.same.evidence}, but another place is about as near`;
      remark(node, { other: otherOf(link, node), reason, isUnclear: true });
    }
  }
  for (const [node, own] of linksByNode(links.filter((link) => !dropped.has(link)))) {
    for (const link of differentlyQualified(node, own)) {
      dropped.add(link);
      const reason = `${link.same.evidence}, but the name is also printed with other qualifiers`;
      const other = otherOf(link, node);
      remark(other, { other: node, reason, isUnclear: true });
      remark(node, { other, reason, isUnclear: false });
    }
  }
  return { links: links.filter((link) => !dropped.has(link)).sort(byStrength), remarks };
}

/** A printed place that a person decided about has only the evidence of that decision: a split place is not joined again. */
function isDecided({ printed, anchor }: PlaceNode): boolean {
  return printed !== undefined && anchor !== undefined;
}

export function otherOf({ a, b }: Link, node: PlaceNode): PlaceNode {
  return a === node ? b : a;
}

/** Whether two places that share a name are certainly not the same. Names are not compared. */
export function contradict(a: PlaceNode, b: PlaceNode): boolean {
  if (a.anchor !== undefined && b.anchor !== undefined) return a.anchor !== b.anchor;
  const comparison = comparePlaces(a, b);
  if (comparison.kind === 'same' && comparison.strength < 0) return false;
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return true;
  return comparison.kind === 'different' || (comparison.kind === 'unclear' && comparison.isContradiction);
}

function linksByNode(links: readonly Link[]): Map<PlaceNode, Link[]> {
  const byNode = new Map<PlaceNode, Link[]>();
  for (const link of links) {
    for (const node of [link.a, link.b]) {
      const own = byNode.get(node);
      if (own) own.push(link);
      else byNode.set(node, [link]);
    }
  }
  return byNode;
}

/** The links of a place that would be a guess, because the strongest of them is not clearly stronger than one that it excludes. */
function ambiguousLinks(node: PlaceNode, links: readonly Link[]): readonly Link[] {
  if (node.anchor !== undefined || links.length < 2) return [];
  const sorted = links.toSorted(byStrength);
  const anchored = sorted.filter((link) => otherOf(link, node).anchor !== undefined);
  return [sorted, anchored].find((some) => isAmbiguous(node, some)) ?? [];
}

function isAmbiguous(node: PlaceNode, [best, ...others]: readonly Link[]): boolean {
  if (!best) return false;
  return others.some((link) => {
    const [here, there] = [best.same.strength, link.same.strength];
    // An identifier decides, unless another one does too.
    const isDecided = here < 0 ? there >= 0 : node.country !== undefined && clearlyNearer(here, there);
    return !isDecided && contradict(otherOf(best, node), otherOf(link, node));
  });
}

/**
 * Links to places that have the name of `node` only without their qualifiers, if the qualifiers differ: `Istanbul (Beşiktaş)` and
 * `Istanbul (Bağcılar)` cannot both be Istanbul. Spellings of one qualifier do not differ.
 */
function differentlyQualified(node: PlaceNode, links: readonly Link[]): readonly Link[] {
  const qualified = links.filter((link) => {
    const { fullForms, qualifiers } = otherOf(link, node);
    return link.same.strength >= 0 && qualifiers.size > 0 && !node.forms.some((form) => fullForms.has(form));
  });
  const [first, ...others] = qualified.map((link) => [...otherOf(link, node).qualifiers]);
  return others.some((texts) => !texts.some((text) => first?.some((one) => areSpellings(text, one)))) ? qualified : [];
}

function byStrength(left: Link, right: Link): number {
  return left.same.strength - right.same.strength || byCodePoint(keyOf(left), keyOf(right));
}

function keyOf({ a, b }: Link): string {
  return a.key < b.key ? `${a.key}\n${b.key}` : `${b.key}\n${a.key}`;
}
