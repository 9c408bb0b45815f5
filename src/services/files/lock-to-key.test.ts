import { randomBytes } from "node:crypto";

import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { expect, test } from "vitest";

import {
  isLockedWithWords,
  lockToKey,
  openWithKey,
  readRecipient,
  recipientOf,
} from "./lock-to-key.ts";
import { isLocked } from "./lock-with-words.ts";

const secret = randomBytes(32);
const text = "Adrienne garde la clé sous le pot de gauche.";
const plain = new TextEncoder().encode(text.repeat(4_000));

async function lock(recipient: string, bytes: Uint8Array = plain): Promise<Uint8Array> {
  const stream = await lockToKey(new Blob([Buffer.from(bytes)]).stream(), recipient);
  return Buffer.concat(await Array.fromAsync(stream));
}

test("what is locked for a key is opened by it, here and by the library of age alone, and by no other", async () => {
  const locked = await lock(await recipientOf(secret));
  expect([isLocked(locked), isLockedWithWords(locked)]).toEqual([true, false]);
  expect(Buffer.from(await openWithKey(locked, secret))).toEqual(Buffer.from(plain));
  expect(await openWithKey(locked, randomBytes(32))).toBe("another-key");

  const identity = await generateX25519Identity();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const theirs = await lock(await identityToRecipient(identity));
  expect(Buffer.from(await decrypter.decrypt(theirs))).toEqual(Buffer.from(plain));

  const encrypter = new Encrypter();
  encrypter.addRecipient(await recipientOf(secret));
  expect(await openWithKey(await encrypter.encrypt(plain), secret)).toEqual(plain);
});

test("cut at any place or altered, it is not opened, and never in part", async () => {
  const locked = await lock(await recipientOf(secret));
  const cuts = [0, 10, 60, 120, 200, 230, 65_800, locked.length - 1];
  for (const length of cuts)
    expect(await openWithKey(locked.subarray(0, length), secret)).toBe("damaged");
  const altered = Uint8Array.from(locked);
  altered[locked.length - 20] = (altered[locked.length - 20] ?? 0) ^ 1;
  expect(await openWithKey(altered, secret)).toBe("damaged");
});

test("a key is read whole, with its sum; what would let anybody in is none", async () => {
  const recipient = await recipientOf(secret);
  expect(await readRecipient(` ${recipient.toUpperCase()} \n`)).toBe(recipient);
  const other = recipient.at(-1) === "q" ? "p" : "q";
  const wrong = [
    "",
    "age1",
    recipient.slice(0, -1),
    `${recipient}q`,
    recipient.slice(0, -1) + other,
    recipient.replace("age1", "age2"),
    await generateX25519Identity(),
    // The point of which each secret is nought.
    "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z",
  ];
  for (const typed of wrong)
    expect([typed, await readRecipient(typed)]).toEqual([typed, undefined]);
});
