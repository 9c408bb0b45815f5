import { createHash, randomBytes } from "node:crypto";

import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import {
  action,
  type App,
  type AboutPerson,
  declaredIn,
  job,
  type PrivateFile,
  type PrivateKind,
  reading,
  type Work,
  withRight,
} from "#services/house";

import {
  decideMake,
  type MakeRefusal,
  type PrivateAddress,
  type PrivateAddressId,
  type ReadsOfDay,
} from "../domain/private-address.ts";
import { ownSpaceOf, type PersonId } from "../domain/space.ts";
import {
  countRead,
  deleteAddress,
  deleteAllAddresses,
  findBySecret,
  holdAddress,
  listAddressesOf,
  listReadsOf,
  saveAddress,
  saveSecret,
  type SealedAddress,
} from "../store/private-addresses.ts";
import { makeOwnSpaceIn } from "./make-space.ts";
import { oneself } from "./oneself.ts";
import { readByAddress } from "./record-read.ts";
import { open, seal } from "./seal.ts";

/** An address with its name, and the days on which it was read, latest first. */
export type SeenAddress = PrivateAddress & {
  readonly name: string;
  /** What it opens; undefined when that is no longer theirs. */
  readonly opens: string | undefined;
  readonly reads: readonly ReadsOfDay[];
};

/** An address that was made or renewed: its secret is here, and nowhere else ever after. */
export interface MadeAddress {
  readonly kind: string;
  readonly name: string;
  readonly secret: string;
}

/** What private addresses may open, by the name that they keep. */
export function privateKindsOf(app: App): ReadonlyMap<string, PrivateKind> {
  return new Map(declaredIn(app, "privateKinds").flatMap((kinds) => Object.entries(kinds)));
}

/** One thing that the person who acts may make an address for. */
export interface AddressChoice {
  readonly kind: string;
  readonly about: string | undefined;
  readonly label: string;
}

/** All of them: of a kind that opens one of several, each. */
export async function listChoicesIn(work: Work): Promise<readonly AddressChoice[]> {
  const choices: AddressChoice[] = [];
  for (const [kind, { label, of }] of privateKindsOf(work.app))
    choices.push(
      ...(of === undefined
        ? [{ kind, about: undefined, label }]
        : (await of(work)).map((one) => ({ kind, ...one }))),
    );
  return choices;
}

/** One's addresses, and what one may make another for. */
export const seePrivateAddresses = reading(async (work: Work) => ({
  addresses: await listPrivateAddressesIn(work),
  choices: oneself(work) === undefined ? [] : await listChoicesIn(work),
}));

/** One's addresses, oldest first; none under a mandate. */
export const listPrivateAddresses = reading(listPrivateAddressesIn);

export async function listPrivateAddressesIn(work: Work): Promise<readonly SeenAddress[]> {
  const me = oneself(work);
  if (me === undefined) return [];
  return openedIn(work, await listAddressesOf(work, me), await listChoicesIn(work));
}

async function openedIn(
  work: Work,
  addresses: readonly SealedAddress[],
  choices: readonly AddressChoice[],
): Promise<readonly SeenAddress[]> {
  const reads = await listReadsOf(
    work,
    addresses.map(({ id }) => id),
  );
  const seen: SeenAddress[] = [];
  for (const { name: sealed, ...address } of addresses) {
    const name = await open(work, address.space, sealed);
    const opens = choices.find((one) => isSame(one, address))?.label;
    if (name !== undefined)
      seen.push({ ...address, name, opens, reads: reads.get(address.id) ?? [] });
  }
  return seen;
}

const isSame = (one: Opened, other: Opened) => one.kind === other.kind && one.about === other.about;

type Opened = Pick<AddressChoice, "kind" | "about">;

/** Makes an address for oneself. Its secret is answered once: only its SHA-256 is kept. */
export const makePrivateAddress = action(makePrivateAddressIn);

export async function makePrivateAddressIn(
  work: Work,
  asked: { readonly kind: string; readonly name: string; readonly about?: string | undefined },
): Promise<Result<MadeAddress, MakeRefusal>> {
  const { kind, name, about } = asked;
  const me = oneself(work);
  const names = (await listPrivateAddressesIn(work)).map((one) => one.name);
  const isKnownKind = (await listChoicesIn(work)).some((one) => isSame(one, { kind, about }));
  const decided = decideMake({ isOneself: me !== undefined, isKnownKind, name, names });
  if (!decided.done || me === undefined) return decided.done ? refused("not-oneself") : decided;
  await makeOwnSpaceIn(work, me);
  const space = ownSpaceOf(me);
  const secret = drawSecret();
  await saveAddress(work, {
    id: newId(),
    space,
    person: me,
    kind,
    about,
    name: await seal(work, space, name),
    madeAt: work.now,
    renewedAt: undefined,
    hash: hashOf(secret),
  });
  return done({ kind, name, secret });
}

export interface OfAddress {
  readonly address: PrivateAddressId;
}

/** Draws its secret anew: what knew the former one reads nothing more. */
export const renewPrivateAddress = action(renewPrivateAddressIn);

export async function renewPrivateAddressIn(
  work: Work,
  { address }: OfAddress,
): Promise<Result<MadeAddress, "unknown-address">> {
  const mine = await holdMineIn(work, address);
  const name = mine && (await open(work, mine.space, mine.name));
  if (mine === undefined || name === undefined) return refused("unknown-address");
  const secret = drawSecret();
  await saveSecret(work, mine.id, hashOf(secret));
  return done({ kind: mine.kind, name, secret });
}

/** Ends it, at once: it opens nothing any more, and nothing of it is kept. */
export const endPrivateAddress = action(endPrivateAddressIn);

export async function endPrivateAddressIn(
  work: Work,
  { address }: OfAddress,
): Promise<Result<undefined, "unknown-address">> {
  const mine = await holdMineIn(work, address);
  if (mine === undefined) return refused("unknown-address");
  await deleteAddress(work, mine.id);
  return done(undefined);
}

async function holdMineIn(
  work: Work,
  address: PrivateAddressId,
): Promise<SealedAddress | undefined> {
  const me = oneself(work);
  const found = me && (await holdAddress(work, address));
  return found?.person === me ? found : undefined;
}

/**
 * What a secret opens, and one read more on the line of its day; undefined alike for one that was ended and one that
 * never was. It is read as the person by the narrowest way: only what its kind writes, in a transaction in which
 * PostgreSQL refuses whatever would change something.
 */
export async function openPrivateAddress(
  app: App,
  asked: { readonly secret: string; readonly ending: string; readonly publicUrl: string },
): Promise<PrivateFile | undefined> {
  const found = await app.transaction(job(OPENS), async (work) => {
    const address = await findBySecret(work, hashOf(asked.secret));
    const kind = address && privateKindsOf(app).get(address.kind);
    if (address === undefined || kind?.ending !== asked.ending) return undefined;
    await countRead(work, address, dayOf(work.now));
    return { person: address.person, kind, about: address.about };
  });
  if (found === undefined) return undefined;
  const { person, kind, about } = found;
  return readByAddress(app, person, (work) =>
    kind.write(work, { publicUrl: asked.publicUrl, about }),
  );
}

const OPENS = "open-private-address";

/** After a restore all of them end: the backup may bring back one that was ended since. */
export function endAllPrivateAddressesIn(work: Work): Promise<void> {
  return withRight(work, "restore", deleteAllAddresses);
}

/** All addresses of a person, without their secrets, which nobody knows. Under the right of what is known of a person. */
export async function tellAddressesIn(
  lent: Work,
  person: PersonId,
): ReturnType<AboutPerson["gives"]> {
  const seen = await openedIn(lent, await listAddressesOf(lent, person), []);
  return {
    "Vos adresses privées": seen.map(({ kind, name, madeAt, renewedAt, reads }) => ({
      nom: name,
      ouvre: privateKindsOf(lent.app).get(kind)?.label ?? kind,
      faite: madeAt.toString(),
      renouvelée: renewedAt?.toString() ?? null,
      "lue le": reads.map(({ day, reads: times }) => ({ jour: day.toString(), fois: times })),
    })),
  };
}

/** 256 bits drawn by lot. */
function drawSecret(): string {
  return randomBytes(32).toString("base64url");
}

function hashOf(secret: string): Uint8Array {
  return createHash("sha256").update(secret).digest();
}
