import { type DestinationStream, type Logger, pino } from "pino";

/**
 * Tells the operator what happened: identifiers, never names, addresses or contents. Anything that
 * looks like an address of a person is removed, should a library's error carry one. To the errors of
 * the process, unless it is said where to.
 */
export function openLog(level: string, to?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        err: (error: unknown) => (error instanceof Error ? describe(error) : String(error)),
      },
    },
    to ?? pino.destination({ fd: 2, sync: true }),
  );
}

export type { Logger } from "pino";

function describe(error: Error): Readonly<Record<string, unknown>> {
  const code = "code" in error ? error.code : undefined;
  return {
    kind: error.name,
    code,
    message: toldOf(error, error.message),
    stack: error.stack === undefined ? undefined : toldOf(error, error.stack),
    cause: error.cause instanceof Error ? describe(error.cause) : undefined,
  };
}

/** PostgreSQL quotes a value that it could not read: it may be anybody's words, or a token. */
function toldOf(error: Error, text: string): string {
  const told = withoutAddresses(text.slice(0, MOST_TOLD));
  return "severity" in error ? told.replace(/: "[^\n]*"/g, ": …") : told;
}

/** What is told of one error, in characters. */
const MOST_TOLD = 8_000;

/** Replaces e-mail addresses and the secrets of connection strings. */
export function withoutAddresses(text: string): string {
  return text
    .replace(/\/\/[^\s/]*@/g, "//…@")
    .replace(/[^\s<>"'(),;:]+/g, (word) => (/[^@…]@[\w.-]*\.\w/.test(word) ? "…@…" : word));
}
