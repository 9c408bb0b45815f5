import { Decrypter, Encrypter, identityToRecipient } from "age-encryption";

import { piecesOf } from "./lock-with-words.ts";

/*
 * One file that the holder of a key opens, in the format of age (age-encryption.org/v1, its recipient « X25519 »): locked by
 * the public half, « age1… », which opens nothing.
 */

/** A public key, as age writes it; those of other kinds (a card, a post-quantum one) nobody has here yet. */
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;
const WITH_WORDS = /^age-encryption\.org\/v1\n-> scrypt /;
const NOBODY = /no identity matched/;

/** Before the 32 bytes of a private key, as PKCS #8 asks. */
const PKCS8 = Buffer.from("302e020100300506032b656e04220420", "hex");

/** Why a file stays closed to a key: it is locked for another; altered or cut. */
export type KeyRefusal = "another-key" | "damaged";

/**
 * A public key as it was typed or copied; undefined when it is none: a letter too many, another sum than its own, or one that
 * would let anybody in.
 */
export async function readRecipient(typed: string): Promise<string | undefined> {
  const recipient = typed.trim().toLowerCase();
  if (!RECIPIENT.test(recipient)) return undefined;
  try {
    // The sum is looked at as it is read, and a point that makes no secret as it serves.
    await encrypterFor(recipient).encrypt(new Uint8Array());
    return recipient;
  } catch {
    return undefined;
  }
}

function encrypterFor(recipient: string): Encrypter {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter;
}

/** Locks what comes, as it comes, for the holder of that key alone. */
export function lockToKey(
  from: ReadableStream<Uint8Array>,
  recipient: string,
): Promise<ReadableStream<Uint8Array>> {
  return encrypterFor(recipient).encrypt(from);
}

/** The public half of a secret of 32 bytes. */
export async function recipientOf(secret: Uint8Array): Promise<string> {
  return identityToRecipient(await identityOf(secret));
}

/** Whether a locked file is so by words, and not for a key. */
export function isLockedWithWords(bytes: Uint8Array): boolean {
  return WITH_WORDS.test(Buffer.from(bytes.subarray(0, 80)).toString("latin1"));
}

/** What that secret opens, whole; or why not. */
export async function openWithKey(
  bytes: Uint8Array,
  secret: Uint8Array,
): Promise<Uint8Array | KeyRefusal> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(await identityOf(secret));
  try {
    const opened = await decrypter.decrypt(piecesOf(bytes));
    return new Uint8Array(await new Response(opened).arrayBuffer());
  } catch (error) {
    return NOBODY.test(String(error)) ? "another-key" : "damaged";
  }
}

function identityOf(secret: Uint8Array): Promise<CryptoKey> {
  const key = Buffer.concat([PKCS8, secret]);
  return crypto.subtle.importKey("pkcs8", key, { name: "X25519" }, false, ["deriveBits"]);
}
