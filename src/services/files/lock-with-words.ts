import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { setImmediate } from "node:timers/promises";

import { Decrypter, Encrypter, type Identity, type Recipient, Stanza } from "age-encryption";

/*
 * One file that a passphrase opens, in the format of age (age-encryption.org/v1, its recipient « scrypt »). The library
 * does it all but the derivation of the key, which it would do on the thread that serves everyone: here Node.js does it
 * apart. A test opens ours by the library alone, and the other way round.
 */

const MARK = "age-encryption.org/v1\n";
const LABEL = "age-encryption.org/v1/scrypt";
const HEAD = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n/;
/** 2^16: 64 MB and a fraction of a second for each try, on top of what the words hold. */
const WORK = 16;
const TAG = 16;

/** Why a locked file stays closed: not locked by words, or by more work than we do; other words; altered or cut. */
export type LockedRefusal = "not-locked" | "wrong-words" | "damaged";

/** Whether bytes begin as a file of age does. */
export function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, MARK.length)).toString("latin1") === MARK;
}

/** Locks what comes, as it comes, 64 kB at a time: any program that knows age opens it with these words. */
export async function lockWithWords(
  from: ReadableStream<Uint8Array>,
  words: string,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipientOf(words));
  return encrypter.encrypt(from);
}

/**
 * What these words open, whole; or why not. Nothing is derived for more work than we ask ourselves. It is deciphered
 * 64 kB at a time: whoever else asks something is answered between two.
 */
export async function openWithWords(
  bytes: Uint8Array,
  words: string,
): Promise<Uint8Array | LockedRefusal> {
  const head = HEAD.exec(Buffer.from(bytes.subarray(0, 80)).toString("latin1"));
  if (head === null || Number(head[1]) > WORK) return "not-locked";
  let isTheirs = false;
  const decrypter = new Decrypter();
  decrypter.addIdentity(identityOf(words, () => (isTheirs = true)));
  try {
    const opened = await decrypter.decrypt(piecesOf(bytes));
    return new Uint8Array(await new Response(opened).arrayBuffer());
  } catch {
    // The words open the key of the file or they do not; what comes after is the file itself.
    return isTheirs ? "damaged" : "wrong-words";
  }
}

const PIECE = 65_536;

/** What is deciphered 64 kB at a time. */
export function piecesOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let from = 0;
  return new ReadableStream(
    {
      pull: async (controller) => {
        await setImmediate();
        controller.enqueue(bytes.subarray(from, (from += PIECE)));
        if (from >= bytes.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

function recipientOf(words: string): Recipient {
  return {
    wrapFileKey: async (fileKey) => {
      const salt = randomBytes(16);
      const cipher = createCipheriv("chacha20-poly1305", await keyOf(words, salt, WORK), NONCE, {
        authTagLength: TAG,
      });
      const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
      return [new Stanza(["scrypt", unpadded(salt), String(WORK)], new Uint8Array(body))];
    },
  };
}

function identityOf(words: string, opened: () => void): Identity {
  return {
    unwrapFileKey: async ([stanza, ...others]) => {
      const [kind, salt, work] = stanza?.args ?? [];
      // One alone, as the format asks.
      if (stanza === undefined || kind !== "scrypt" || others.length > 0) return null;
      const key = await keyOf(words, Buffer.from(salt ?? "", "base64"), Number(work));
      const sealed = Buffer.from(stanza.body);
      if (sealed.length !== 16 + TAG) return null;
      const decipher = createDecipheriv("chacha20-poly1305", key, NONCE, { authTagLength: TAG });
      decipher.setAuthTag(sealed.subarray(-TAG));
      try {
        const open = Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]);
        opened();
        return new Uint8Array(open);
      } catch {
        return null;
      }
    },
  };
}

/** All zeros: each key serves once, under a salt of its own. */
const NONCE = Buffer.alloc(12);

function keyOf(words: string, salt: Uint8Array, work: number): Promise<Buffer> {
  const cost = { N: 2 ** work, r: 8, p: 1, maxmem: 2 ** (work + 11) };
  return new Promise((resolve, reject) => {
    scrypt(words, Buffer.concat([Buffer.from(LABEL), salt]), 32, cost, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").replaceAll("=", "");
}
