import { byCodePoint } from '../../names/code-point-order.ts';
import { isAssumed } from './compare.ts';
import { type Evidence, type Link, otherOf, type Remark } from './links.ts';
import { clearlyNearer } from './nearby.ts';
import type { PlaceNode } from './node.ts';
import type { Confidence, PlaceCandidate } from './place.ts';

/** Why a printed place has its slug. */
export interface Judgement {
  readonly evidence: string;
  readonly confidence: Confidence;
  /** The unclear ones first. */
  readonly candidates: readonly PlaceCandidate[];
  /** How many of the candidates, from the first, are unclear. 0: no person needs to decide. */
  readonly unclear: number;
}

const maximumCandidates = 5;

/** Judges each printed place after slugs have been assigned. */
export function judgeAll(
  printed: readonly PlaceNode[],
  { links, remarks }: Evidence,
  reviewed: ReadonlySet<string>,
  slugOf: ReadonlyMap<PlaceNode, string>,
): ReadonlyMap<PlaceNode, Judgement> {
  const own = new Map<PlaceNode, Link[]>(printed.map((node) => [node, []]));
  for (const link of links) for (const node of [link.a, link.b]) own.get(node)?.push(link);
  return new Map(
    printed.map((node) => [
      node,
      judge(node, own.get(node) ?? [], remarks.get(node) ?? [], reviewed.has(node.printed?.key ?? ''), slugOf),
    ]),
  );
}

function judge(
  node: PlaceNode,
  links: readonly Link[],
  remarks: readonly Remark[],
  isReviewed: boolean,
  slugOf: ReadonlyMap<PlaceNode, string>,
): Judgement {
  const slug = slugOf.get(node);
  const joined = links.filter((link) => slugOf.get(otherOf(link, node)) === slug);
  const withKnown = joined.find((link) => otherOf(link, node).known);
  const best = joined[0];
  const rejected = links
    .filter((link) => !joined.includes(link))
    .map((link): Remark => {
      const isWeaker = best && (best.same.strength < 0 || clearlyNearer(best.same.strength, link.same.strength));
      const reason = `${link.same.evidence}, but something else speaks against it`;
      return { other: otherOf(link, node), reason, isUnclear: !isWeaker };
    });
  const shown = withKnown ?? best;
  const isDecided = isReviewed || withKnown !== undefined || best?.same.confidence === 'certain';
  const { candidates, unclear } = candidatesOf([...rejected, ...doubtFarNamesake(remarks)], slug, isDecided, slugOf);
  if (isReviewed) return { evidence: 'decided by a person', confidence: 'certain', candidates, unclear };
  if (unclear > 0) return { evidence: candidates[0]?.reason ?? '', confidence: 'low', candidates, unclear };
  if (shown) return { evidence: shown.same.evidence, confidence: shown.same.confidence, candidates, unclear };
  return {
    evidence: `${candidates.length > 0 ? 'not the same as others of this name' : 'no other place of this name'}${assumption(node)}`,
    confidence: isAssumed(node) || candidates.length > 0 ? 'medium' : 'high',
    candidates,
    unclear,
  };
}

/**
 * The coordinates of lists come from geocoders that confuse places of the same name. The only known place of a name is therefore
 * unclear at any distance. If there are several, the name is a common one.
 */
function doubtFarNamesake(remarks: readonly Remark[]): readonly Remark[] {
  const known = new Set(remarks.map(({ other }) => other).filter((other) => other.known));
  if (known.size !== 1) return remarks;
  return remarks.map((remark) =>
    remark.isOnlyFar && known.has(remark.other)
      ? { ...remark, reason: `${remark.reason}, the only known place of this name`, isUnclear: true }
      : remark,
  );
}

function assumption(node: PlaceNode): string {
  return isAssumed(node) ? `; the only one in the gazetteer is ${node.city?.geonamesId}` : '';
}

/** One candidate for each other place, with its most important reason. */
function candidatesOf(
  remarks: readonly Remark[],
  slug: string | undefined,
  isDecided: boolean,
  slugOf: ReadonlyMap<PlaceNode, string>,
): Pick<Judgement, 'candidates' | 'unclear'> {
  const bySlug = new Map<string, Remark>();
  for (const remark of remarks) {
    const other = slugOf.get(remark.other);
    if (other === undefined || other === slug) continue;
    const before = bySlug.get(other);
    if (!before || (remark.isUnclear && !before.isUnclear)) bySlug.set(other, remark);
  }
  const sorted = [...bySlug].sort(
    ([left, one], [right, other]) => Number(other.isUnclear) - Number(one.isUnclear) || byCodePoint(left, right),
  );
  const unclear = isDecided ? 0 : sorted.filter(([, { isUnclear }]) => isUnclear).length;
  return {
    candidates: sorted.slice(0, maximumCandidates).map(([candidate, { reason }]) => ({ slug: candidate, reason })),
    unclear: Math.min(unclear, maximumCandidates),
  };
}
