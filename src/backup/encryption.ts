import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
} from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";

import type { Config } from "#services/config";
import { keepSecret } from "#services/database";
import { CommandProblem } from "#services/house";

import { texts } from "./texts.fr.ts";

/*
 * Backups are encrypted in the format of age (age-encryption.org/v1; decision 0028), to public keys:
 * what makes them cannot read those of others, and any program that knows age opens them.
 */

type Place = Pick<Config, "dataFolder">;

/** A public key, as age writes it. */
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;
/** A private key: « AGE-SECRET-KEY-1… », on a line of its own. */
const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;
const MARK = "age-encryption.org/v1";

function recipientsFile({ dataFolder }: Place): string {
  return join(dataFolder, "keys", "backup-recipients");
}

/** Where the machine's own private key is, once it has one. */
export function machineIdentityFile({ dataFolder }: Place): string {
  return join(dataFolder, "keys", "backup-identity");
}

function linesOf(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/** The public keys that people hold the other half of; none: backups are not encrypted. */
export function listRecipients(place: Place): readonly string[] {
  return linesOf(recipientsFile(place));
}

/** Keeps these public keys, and no other. Throws a sentence when one is none. */
export function keepRecipients(place: Place, recipients: readonly string[]): void {
  const odd = recipients.find((one) => !RECIPIENT.test(one));
  if (odd !== undefined) throw new CommandProblem(texts.notARecipient(odd));
  mkdirSync(join(place.dataFolder, "keys"), { recursive: true, mode: 0o700 });
  keepSecret(recipientsFile(place), [...new Set(recipients), ""].join("\n"));
}

export interface KeyPair {
  /** To be kept by a person, away from the machine. */
  readonly identity: string;
  /** The public half. */
  readonly recipient: string;
}

/** A new pair, kept nowhere. */
export async function makePair(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/**
 * The machine's own private key, made with the first pair: it lets the drill, and an update that goes
 * back, open what this machine wrote. It tells nothing more to who holds the machine, and so the database.
 */
export async function ensureMachineIdentity(place: Place): Promise<void> {
  if (existsSync(machineIdentityFile(place))) return;
  const { identity } = await makePair();
  keepSecret(machineIdentityFile(place), `${identity}\n`);
}

/** To whom a backup is encrypted: people, and the machine itself; nobody when no person holds a key. */
export async function allRecipients(place: Place): Promise<readonly string[]> {
  const people = listRecipients(place);
  if (people.length === 0) return [];
  const machine = await Promise.all(linesOf(machineIdentityFile(place)).map(identityToRecipient));
  return [...people, ...machine];
}

/** The private keys of a file; those of the machine when no file is said. Throws a sentence when it holds none. */
export function readIdentities(place: Place, file: string | undefined): readonly string[] {
  if (file === undefined) return linesOf(machineIdentityFile(place));
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new CommandProblem(texts.noIdentityFile(file));
  }
  const found = linesOf(file).filter((line) => IDENTITY.test(line));
  if (found.length === 0) throw new CommandProblem(texts.noIdentityIn(file));
  return found;
}

/** Whether a file is encrypted: it says so in its first line. */
export function isEncrypted(file: string): boolean {
  const opened = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(MARK.length);
    readSync(opened, bytes, 0, MARK.length, 0);
    return bytes.toString("latin1") === MARK;
  } finally {
    closeSync(opened);
  }
}

/** Copies a stream to another, encrypted to these public keys; as it comes, 64 kB at a time. */
export async function pourEncrypted(
  from: AsyncIterable<Uint8Array>,
  recipients: readonly string[],
  into: NodeJS.WritableStream,
): Promise<void> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  await pipeline(chunksOf(await encrypter.encrypt(streamOf(from))), into);
}

/** What an encrypted stream holds, as it comes. Throws when none of these private keys opens it. */
export async function openEncrypted(
  from: AsyncIterable<Uint8Array>,
  identities: readonly string[],
): Promise<Readable> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return Readable.from(chunksOf(await decrypter.decrypt(streamOf(from))), { objectMode: false });
}

/** What comes, as the streams of browsers give it, which age speaks. */
function streamOf(from: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const coming = from[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    pull: async (into) => {
      const { done, value } = await coming.next();
      if (done === true) into.close();
      else into.enqueue(value);
    },
    cancel: async () => {
      await coming.return?.();
    },
  });
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
