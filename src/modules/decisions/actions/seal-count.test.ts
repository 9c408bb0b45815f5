import { expect, test } from "vitest";

import { fileHash, NO_SEAL, type Sealed, sealOf, verifyChain } from "./seal-count.ts";

/** Three counts, each sealed after the one before. */
function chainOf(...texts: readonly string[]): readonly Sealed[] {
  const chain: Sealed[] = [];
  for (const text of texts) {
    const previous = chain.at(-1)?.seal ?? NO_SEAL;
    const hash = fileHash(text);
    chain.push({ previous, hash, seal: sealOf(previous, hash) });
  }
  return chain;
}

const three = chainOf("un", "deux", "trois");
const [one, two, last] = three;

test("the sum of a file is that of every other tool", () => {
  // printf 'abc' | sha256sum
  expect(fileHash("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("a chain that nobody touched holds", () => {
  expect(verifyChain(three)).toEqual({ done: true, value: 3 });
  expect(verifyChain([])).toEqual({ done: true, value: 0 });
});

test("a changed byte is seen", () => {
  const changed = three.map((sealed, i) =>
    i === 1 ? { ...sealed, hash: fileHash("Deux") } : sealed,
  );
  expect(verifyChain(changed)).toMatchObject({ done: false, refusal: "broken", at: 1 });
});

test("a changed byte, sealed again, no longer leads to the next", () => {
  const hash = fileHash("Deux");
  const changed = three.map((sealed, i) =>
    i === 1 ? { ...sealed, hash, seal: sealOf(sealed.previous, hash) } : sealed,
  );
  expect(verifyChain(changed)).toMatchObject({ refusal: "broken", at: 2 });
});

test("a file moved, left out or put in is seen", () => {
  if (one === undefined || two === undefined || last === undefined) throw new Error("no chain");
  expect(verifyChain([two, one, last])).toMatchObject({ refusal: "broken", at: 0 });
  expect(verifyChain([one, last])).toMatchObject({ refusal: "broken", at: 1 });
  expect(verifyChain([one, two, two, last])).toMatchObject({ refusal: "broken", at: 2 });
});
