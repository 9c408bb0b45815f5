import { type Logger, pino } from "pino";

/**
 * Tells the operator what happened: identifiers, never names, addresses or contents. Anything that
 * looks like an address of a person is removed, should a library's error carry one.
 */
export function openLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        err: (error: unknown) => (error instanceof Error ? describe(error) : String(error)),
      },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

export type { Logger } from "pino";

function describe(error: Error): Readonly<Record<string, unknown>> {
  const code = "code" in error ? error.code : undefined;
  return {
    kind: error.name,
    code,
    message: withoutAddresses(error.message),
    stack: error.stack === undefined ? undefined : withoutAddresses(error.stack),
    cause: error.cause instanceof Error ? describe(error.cause) : undefined,
  };
}

/** Replaces e-mail addresses and the secrets of connection strings. */
export function withoutAddresses(text: string): string {
  return text
    .replace(/\/\/[^\s/]*@/g, "//…@")
    .replace(/[^\s<>"'(),;:]+/g, (word) => (/[^@]@[\w.-]*\.\w/.test(word) ? "…@…" : word));
}
