import { expect, test } from "vitest";

import { streamPieces } from "./send-pieces.ts";

const never = new AbortController().signal;

/** Pieces without end, which count how many were made and whether they were given up. */
function endless() {
  const seen = { made: 0, isOver: false };
  async function* pieces() {
    try {
      for (;;) {
        seen.made += 1;
        yield `${seen.made};`;
      }
    } finally {
      seen.isOver = true;
    }
  }
  return { seen, pieces: pieces() };
}

test("a piece is made when the one before was taken, and no more once the reader is gone", async () => {
  const { seen, pieces } = endless();
  const reader = streamPieces(pieces, never).getReader();
  expect(seen.made).toBe(0);
  await reader.read();
  const { value } = await reader.read();
  expect(new TextDecoder().decode(value)).toBe("2;");
  expect(seen).toEqual({ made: 2, isOver: false });
  await reader.cancel();
  expect(seen).toEqual({ made: 2, isOver: true });
});

async function* broken() {
  yield "un;";
  throw new Error("gone");
}

test("what takes too long, or breaks, breaks the answer", async () => {
  const { pieces } = endless();
  const late = streamPieces(pieces, AbortSignal.abort());
  await expect(new Response(late).text()).rejects.toThrow("abort");
  await expect(new Response(streamPieces(broken(), never)).text()).rejects.toThrow("gone");
});
