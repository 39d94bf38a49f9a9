/** Where a text stands in its journal, newspaper or book. */
interface Position {
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  /** Pages or the number of an article, with hyphens in ranges. */
  readonly page?: string | undefined;
  /** The detail as printed, if it has another form. */
  readonly note?: string | undefined;
}

const pages = /^\p{L}{0,3}\d+\p{L}{0,2}(?:(?:-|, )\p{L}{0,3}\d+\p{L}{0,2})*$/u;

/** Reads `147 (2): 78–81`, `(3): 44–62, 127–128`, `147: 78`, and pages such as `A02`. */
export function readDetail(detail: string | undefined): Position {
  if (detail === undefined) return {};
  const [, volume, issue, printed] = /^(?:([\p{L}\d/-]+)\s*)?\(([^()]+)\)(?:\s*[:：]\s*(.+))?$/u.exec(detail) ??
    /^([\p{L}\d/-]+)()\s*[:：]\s*(.+)$/u.exec(detail) ?? [undefined, undefined, undefined, detail];
  const page = printed?.replace(/\s*[‒–—-]\s*/gu, '-').replace(/\s*[,，]\s*/gu, ', ');
  if (page !== undefined && !pages.test(page)) return { note: detail };
  return { volume, issue: issue === '' ? undefined : issue, page };
}
