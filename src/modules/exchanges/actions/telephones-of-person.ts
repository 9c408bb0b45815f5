import { makeOwnSpaceIn, open, seal } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import type { PersonId, Work } from "#services/house";

import {
  deleteKeptTelephone,
  deleteShownBy,
  findKeptTelephone,
  listTelephonesShownBy,
  passShownTelephones,
  saveKeptTelephone,
} from "../protocol/store/telephones.ts";

/** The number that somebody keeps, and where they show it; never one that another shows to them. */
export async function giveTelephonesIn(
  lent: Work,
  person: PersonId,
): Promise<Readonly<Record<string, unknown>>> {
  const shown = [];
  for (const { exchange, space, number } of await listTelephonesShownBy(lent, person))
    shown.push({ échange: exchange, numéro: (await open(lent, space, number)) ?? null });
  const kept = await openKeptIn(lent, person);
  if (kept === undefined && shown.length === 0) return {};
  return { "Votre téléphone pour les échanges": { gardé: kept ?? null, montré: shown } };
}

async function openKeptIn(lent: Work, person: PersonId): Promise<string | undefined> {
  const space = ownSpaceOf(person);
  const number = await findKeptTelephone(lent, space);
  return number && open(lent, space, number);
}

/** Somebody leaves: what they keep goes, and every copy that they showed. */
export async function eraseTelephonesIn(lent: Work, person: PersonId): Promise<void> {
  await deleteKeptTelephone(lent, ownSpaceOf(person));
  await deleteShownBy(lent, person);
}

/** One person becomes another: what they show passes; of what they keep, that of whom one becomes stays. */
export async function mergeTelephonesIn(lent: Work, from: PersonId, into: PersonId): Promise<void> {
  await passShownTelephones(lent, from, into);
  const moving = await openKeptIn(lent, from);
  if (moving !== undefined && (await openKeptIn(lent, into)) === undefined) {
    const space = await makeOwnSpaceIn(lent, into);
    await saveKeptTelephone(lent, space, await seal(lent, space, moving));
  }
  await deleteKeptTelephone(lent, ownSpaceOf(from));
}
