import type { Amount } from "#basics/amount";
import { knownId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, seal } from "#modules/access";
import { giveKoriIn } from "#modules/currency";
import type { TransferRefusal } from "#rules/currency";
import { action, type Work, carryIn } from "#services/house";

import {
  decideSettingAside,
  decideThanking,
  type FavourId,
  standingOf,
  THANKS,
  type ThankRefusal,
} from "../domain/favour.ts";
import { holdFavour, saveSetAside, saveThanks } from "../store/favours.ts";
import { sayFavourIn, type SayFavour, type SayRefusal } from "./say-favour.ts";

export interface ThankFavour {
  readonly favour: FavourId;
  /** Whole kori; zero: a thank-you in words. */
  readonly kori: Amount;
  readonly thanks: string | undefined;
}

export type ThankFavourRefusal = ThankRefusal | TransferRefusal | "sign-in-first";

/** Who was helped says thank you: kori pass to the helper, once, under the id of the favour. */
export const thankFavour = action(thankFavourIn);

export async function thankFavourIn(
  work: Work,
  asked: ThankFavour,
): Promise<Result<FavourId, ThankFavourRefusal>> {
  const favour = await holdFavour(work, asked.favour);
  if (favour === undefined) return refused("unknown-favour");
  const decision = decideThanking(standingOf(work.actor.for, favour), favour, asked.kori);
  if (!decision.done) return decision;
  if (decision.value === "already") return done(favour.id);

  const space = await makeOwnSpaceIn(work, favour.helped);
  const { thanks } = asked;
  await saveThanks(work, favour.id, {
    kori: asked.kori,
    thanks: thanks === undefined ? undefined : await seal(work, space, thanks),
  });
  await carryIn(work, { row: favour.id, part: THANKS, to: [favour.helper] });
  if (asked.kori > 0) {
    const given = await giveKoriIn(work, {
      id: knownId<"Transfer">(favour.id),
      to: favour.helper,
      amount: asked.kori,
      reason: "favour",
    });
    if (!given.done) return given;
  }
  return done(favour.id);
}

export type ThankNeighbour = Omit<SayFavour, "as"> & Omit<ThankFavour, "favour">;

/** Says a favour that one received, and thanks for it, in one act. */
export const thankNeighbour = action(thankNeighbourIn);

export async function thankNeighbourIn(
  work: Work,
  asked: ThankNeighbour,
): Promise<Result<FavourId, SayRefusal | ThankFavourRefusal>> {
  const said = await sayFavourIn(work, { ...asked, as: "helped" });
  if (!said.done) return said;
  return thankFavourIn(work, { favour: said.value, kori: asked.kori, thanks: asked.thanks });
}

export type ThankMetRefusal = SayRefusal | ThankFavourRefusal;

/**
 * The same of somebody whom one met elsewhere than in a circle, by the rule of who asks. Twice under one identifier, it is said
 * and thanked once.
 */
export async function thankMetIn(
  work: Work,
  asked: ThankNeighbour & { readonly id: FavourId },
): Promise<Result<FavourId, ThankMetRefusal>> {
  if ((await holdFavour(work, asked.id)) === undefined) {
    const said = await sayFavourIn(work, { ...asked, as: "helped" }, { isMet: true });
    if (!said.done) return said;
  }
  return thankFavourIn(work, { favour: asked.id, kori: asked.kori, thanks: asked.thanks });
}

/** Who is said to have been helped sets it aside: it waits for them no more, and nobody is blamed. */
export const setFavourAside = action(setFavourAsideIn);

export async function setFavourAsideIn(
  work: Work,
  asked: { readonly favour: FavourId },
): Promise<Result<FavourId, "unknown-favour" | "not-yours-to-thank" | "already-thanked">> {
  const favour = await holdFavour(work, asked.favour);
  if (favour === undefined) return refused("unknown-favour");
  const decision = decideSettingAside(standingOf(work.actor.for, favour), favour);
  if (!decision.done) return decision;
  if (favour.life.state === "said") await saveSetAside(work, favour.id);
  await carryIn(work, { row: favour.id, part: THANKS, to: [favour.helper] });
  return done(favour.id);
}
