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

test("a seal is that of every other tool, and holds the one before", () => {
  // printf '%s\n%s' "$previous" "$hash" | sha256sum
  expect(sealOf(NO_SEAL, fileHash("abc"))).toBe(
    "3ab63be596ac32c6663a36c472320a7bf4ad22c3dd502b9cd9cc8fe8d0e9b389",
  );
  // Whoever changes a count and seals all after it again ends with another seal.
  expect(chainOf("un", "Deux", "trois").at(-1)?.seal).not.toBe(last?.seal);
});
