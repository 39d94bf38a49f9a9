/** Maximum time for which the event loop is blocked, in milliseconds. */
const longestTurnMs = 25;

interface Turn {
  readonly began: number;
  /** Resolves in the next turn of the event loop, before any other work of operations. */
  readonly next: Promise<void>;
  /** Somebody waits for `next`. */
  isOver: boolean;
}

let current: Turn | undefined;

function turn(): Turn {
  if (current) return current;
  const next = new Promise<void>((resolve) => {
    setImmediate(() => {
      current = undefined;
      resolve();
    });
  });
  current = { began: performance.now(), next, isOver: false };
  return current;
}

/**
 * Work that finds everything cached never waits, and an operation of thousands of objects would run in one piece: no deadline
 * could end it, and nobody else would be served. Before each object, an operation asks here whether to go on: undefined, or
 * a promise to wait for and ask again.
 */
export function nextTurn(): Promise<void> | undefined {
  const now = turn();
  now.isOver ||= performance.now() - now.began > longestTurnMs;
  return now.isOver ? now.next : undefined;
}

/**
 * Runs `work` as soon as the turn of the event loop has time for it. The look at the time and the work are one step: of many that
 * wait, each looks when those before it have worked.
 */
export async function inTurn<T>(work: () => T): Promise<Awaited<T>> {
  for (let next = nextTurn(); next; next = nextTurn()) await next;
  return await work();
}

/** Runs `work` when all resolvers of this level have run, those included that wait for their turn. */
export function afterThisLevel(work: () => void): void {
  // Promise jobs that are queued now, and those that they queue, come first: as DataLoader has it by default.
  void Promise.resolve().then(() =>
    process.nextTick(() => {
      if (current?.isOver) current.next.then(() => afterThisLevel(work));
      else work();
    }),
  );
}
