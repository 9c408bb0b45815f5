import { Decrypter, Encrypter } from "age-encryption";
import { expect, test } from "vitest";

import { isLocked, lockWithWords, openWithWords } from "./lock-with-words.ts";

const WORDS = "abaisser dune fluide gazon hameau jardin";
const text = "Adrienne garde la clé sous le pot de gauche.";

async function lock(bytes: Uint8Array, words = WORDS): Promise<Uint8Array> {
  const stream = await lockWithWords(new Blob([Buffer.from(bytes)]).stream(), words);
  return new Uint8Array(
    await new Response(Buffer.concat(await Array.fromAsync(stream))).arrayBuffer(),
  );
}

const plain = new TextEncoder().encode(text);

test("what we lock is opened by its words, here and by the library of age alone", async () => {
  const locked = await lock(plain);
  expect(isLocked(locked)).toBe(true);
  expect(Buffer.from(locked).toString("latin1")).not.toContain("Adrienne");
  expect(await openWithWords(locked, WORDS)).toEqual(plain);
  const other = new Decrypter();
  other.addPassphrase(WORDS);
  expect(await other.decrypt(locked, "text")).toBe(text);
});

test("what another program locked with as much work as we ask is opened here; with more, nothing is even tried", async () => {
  const by = async (work: number) => {
    const other = new Encrypter();
    other.setPassphrase(WORDS);
    other.setScryptWorkFactor(work);
    return other.encrypt(text);
  };
  expect(await openWithWords(await by(10), WORDS)).toEqual(plain);
  expect(await openWithWords(await by(17), WORDS)).toBe("not-locked");
  const asked = Buffer.from(await by(10))
    .toString("latin1")
    .replace(/ 10\n/, " 63\n");
  expect(await openWithWords(Buffer.from(asked, "latin1"), WORDS)).toBe("not-locked");
});

test("the same words twice lock otherwise: neither tells that they are the same", async () => {
  expect(await lock(plain)).not.toEqual(await lock(plain));
});

test("other words open nothing; each byte counts, wherever it stands", async () => {
  const locked = await lock(new Uint8Array(200_000).fill(7));
  expect(await openWithWords(locked, WORDS.replace("dune", "lune"))).toBe("wrong-words");
  expect(await openWithWords(locked.subarray(0, locked.length - 1), WORDS)).toBe("damaged");
  expect(await openWithWords(locked.subarray(0, 100_000), WORDS)).toBe("damaged");
  const changed = Uint8Array.from(locked);
  changed[150_000] = (changed[150_000] ?? 0) ^ 1;
  expect(await openWithWords(changed, WORDS)).toBe("damaged");
});

test("what is no such file is not taken for one", async () => {
  expect(isLocked(plain)).toBe(false);
  expect(await openWithWords(plain, WORDS)).toBe("not-locked");
  const toSomebody = new Encrypter();
  toSomebody.addRecipient("age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p");
  expect(await openWithWords(await toSomebody.encrypt(text), WORDS)).toBe("not-locked");
});

test("what is long is deciphered piece by piece: others have their turn between two", async () => {
  const other = new Encrypter();
  other.setPassphrase(WORDS);
  other.setScryptWorkFactor(4);
  const locked = await other.encrypt(new Uint8Array(20_000_000));
  let turns = 0;
  const waiting = setInterval(() => (turns += 1), 1);
  const opened = await openWithWords(locked, WORDS);
  clearInterval(waiting);
  expect(opened).toHaveLength(20_000_000);
  expect(turns).toBeGreaterThan(50);
});
