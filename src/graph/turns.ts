/** Maximum time for which the event loop is blocked, in milliseconds. */
const maxTurnMs = 25;

interface Turn {
  readonly began: number;
  /** Resolves in the next turn of the event loop, before other work of operations. */
  readonly next: Promise<void>;
  /** The time is used up, and work waits for `next`. */
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
 * Lets the event loop run other work. If everything is cached, an operation never waits, so one with thousands of objects would
 * block the event loop and could not be ended by its deadline. An operation calls this before each object. If the result is a
 * promise, it waits for that and calls again; if it is undefined, it continues.
 */
export function nextTurn(): Promise<void> | undefined {
  const now = turn();
  now.isOver ||= performance.now() - now.began > maxTurnMs;
  return now.isOver ? now.next : undefined;
}

/**
 * Runs `work` as soon as the current turn of the event loop has time for it. The time is checked directly before the work, so that
 * of many waiting callers each checks after the work of those before it.
 */
export async function inTurn<T>(work: () => T): Promise<Awaited<T>> {
  for (let next = nextTurn(); next; next = nextTurn()) await next;
  return await work();
}

/** Runs `work` after all resolvers of this level, including those that wait for their turn. */
export function afterThisLevel(work: () => void): void {
  // Promise jobs that are queued now, and those that they queue, run first, as in DataLoader's default.
  void Promise.resolve().then(() =>
    process.nextTick(() => {
      if (current?.isOver) current.next.then(() => afterThisLevel(work));
      else work();
    }),
  );
}
