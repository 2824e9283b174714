/** What went wrong between two parts of the product, or between it and the page. */
export const FAILURE_CODES = [
  /** The message is of no known kind, or malformed. */
  'bad-message',
  /** The sender may not ask this. */
  'not-allowed',
  /** The browser lets nothing be read here. */
  'no-access',
  'page-not-ready',
  'too-large',
  'time-out',
  'cancelled',
  'fetch',
  /** The site says that nothing stands at the address, or that it may not be had. */
  'fetch-missing',
  'fetch-refused',
  'file-type',
  /** A file that is called a PDF and is none. */
  'false-pdf',
  'file-broken',
  'file-encrypted',
  /** A file given by hand is not in memory any more. */
  'file-gone',
  /** A file of this machine in a tab: no extension may fetch it. */
  'local-file',
  /** Nothing is painted on any page. */
  'file-empty',
  /** What the address gives is no PDF. */
  'not-pdf',
  /** Anything else; the detail says what. */
  'unexpected',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** The answer to a message: a value, or why there is none. */
export type Answer<T> = { ok: true; value: T } | { ok: false; code: FailureCode; detail: string };

/** Longest detail of a failure, in UTF-16 units. */
const LONGEST_DETAIL = 500;

/** An answer that says what went wrong. */
export function failure(code: FailureCode, detail: unknown = ''): Extract<Answer<never>, { ok: false }> {
  const text = detail instanceof Error ? `${detail.name}: ${detail.message}` : String(detail);
  return { ok: false, code, detail: text.slice(0, LONGEST_DETAIL) };
}

/** Settles with the promise, or fails with `time-out` after so many milliseconds. */
export async function within<T>(
  promise: Promise<Answer<T>>,
  milliseconds: number,
  what: string,
): Promise<Answer<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Answer<T>>((resolve) => {
    timer = setTimeout(() => resolve(failure('time-out', what)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
