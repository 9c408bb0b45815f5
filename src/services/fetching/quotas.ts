/** Longer than a week is no politeness any more: it is asked again then. */
const MOST_SECONDS = 7 * 24 * 3600;

/** What headers say, in small letters. */
export type Headers = Readonly<Record<string, string | undefined>>;

/**
 * How many seconds a server asks to be left alone, by its headers: `Retry-After` in seconds or as an
 * HTTP date (RFC 9110 §10.2.3); else, when nothing is left of a quota, until it begins anew
 * (`x-ratelimit-reset`, `ratelimit-reset`). Undefined when it asks nothing. Pure: `now` is the
 * server's own `Date`, when it gives one, else ours.
 */
export function waitAsked(headers: Headers, now: Temporal.Instant): number | undefined {
  const at = instantOf(headers["date"]) ?? now;
  const after = headers["retry-after"]?.trim();
  if (after !== undefined && after !== "") {
    const wait = /^\d{1,9}$/.test(after) ? Number(after) : secondsUntil(instantOf(after), at);
    if (wait !== undefined) return within(wait);
  }
  if (!isSpent(headers)) return undefined;
  const reset = (headers["x-ratelimit-reset"] ?? headers["ratelimit-reset"])?.trim();
  return reset === undefined ? undefined : within(secondsOfReset(reset, at));
}

/** Whether the headers say that nothing is left of a quota. */
export function isSpent(headers: Headers): boolean {
  const left = headers["x-ratelimit-remaining"] ?? headers["ratelimit-remaining"];
  return left !== undefined && /^-?\d+$/.test(left.trim()) && Number(left) <= 0;
}

/** Portals write it as a date, as seconds since 1970, as milliseconds, or as seconds from now. */
function secondsOfReset(reset: string, at: Temporal.Instant): number | undefined {
  if (!/^\d{1,14}(?:\.\d+)?$/.test(reset)) return secondsUntil(instantOf(reset), at);
  const value = Number(reset);
  if (value < 1e9) return value;
  const milliseconds = value < 1e12 ? value * 1000 : value;
  return (milliseconds - at.epochMilliseconds) / 1000;
}

function secondsUntil(then: Temporal.Instant | undefined, at: Temporal.Instant) {
  return then === undefined ? undefined : (then.epochMilliseconds - at.epochMilliseconds) / 1000;
}

function instantOf(text: string | undefined): Temporal.Instant | undefined {
  const milliseconds = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(milliseconds)
    ? undefined
    : Temporal.Instant.fromEpochMilliseconds(milliseconds);
}

function within(seconds: number | undefined): number | undefined {
  if (seconds === undefined) return undefined;
  return Math.min(MOST_SECONDS, Math.max(1, Math.ceil(seconds)));
}
