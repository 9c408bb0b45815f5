import type { Context } from "hono";

/** Nobody needs longer to take a list away; who takes it that slowly holds a connection. */
const LONGEST = 15 * 60_000;

/**
 * Answers with a text as it is made: the next piece is asked for when the reader has taken the one before, and
 * no more when it goes away. What breaks on the way breaks the answer, so that nobody takes a part for the whole.
 */
export function sendPieces(
  c: Context,
  { type, name }: { readonly type: string; readonly name?: string },
  pieces: AsyncIterable<string>,
): Response {
  c.header("Content-Type", `${type}; charset=utf-8`);
  if (name !== undefined) c.header("Content-Disposition", `attachment; filename="${name}"`);
  return c.body(streamPieces(pieces, AbortSignal.timeout(LONGEST)));
}

/** The pieces as bytes; broken off when `until` ends. */
export function streamPieces(
  pieces: AsyncIterable<string | Uint8Array>,
  until: AbortSignal = AbortSignal.timeout(LONGEST),
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const taken = pieces[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      pull: async (controller) => {
        until.throwIfAborted();
        const { done, value } = await taken.next();
        if (done === true) controller.close();
        else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
      },
      cancel: async () => {
        await taken.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
