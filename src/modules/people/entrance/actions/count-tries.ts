import { type Actor, type App, withRight } from "#services/house";
import { type Counted, declareLimit, takeOne } from "#services/limits";

import type { AddressId } from "../../domain/address.ts";
import { WRONG_CODES } from "../../domain/codes.ts";
import { neighbourhoodOf } from "../../domain/network.ts";
import { type AskId, findAsk } from "../../store/codes.ts";
import { keyOf } from "./ask-code.ts";
import type { CodeRefusal } from "./try-code.ts";

const AT_ADDRESS = declareLimit({ name: "wrong-codes-at-address", ...WRONG_CODES.address });
const FROM_PLACE = declareLimit({ name: "wrong-codes-from-place", ...WRONG_CODES.place });
const NEARBY = declareLimit({ name: "wrong-codes-nearby", ...WRONG_CODES.neighbourhood });

/**
 * The last wall: wrong codes of all addresses and all places together. Nobody is locked out by it: the link of the
 * same mail opens meanwhile.
 */
export const WRONG_EVERYWHERE = declareLimit({ name: "wrong-codes", ...WRONG_CODES.everywhere });

/** A code that somebody types, and from where. */
export interface Try {
  readonly ask: AskId;
  readonly place: string;
}

type Told = { readonly done: true } | { readonly done: false; readonly refusal: string };

/**
 * Lets a code be compared, unless too many wrong ones were: at this address, from this place, around it, everywhere,
 * in this order. Only a code that was compared and is wrong counts, once in each: neither who is told to wait, nor
 * whose demand is over, nor a right code.
 */
export async function countingTry<Answer extends Told>(
  app: App,
  actor: Actor,
  asked: Try,
  compare: () => Promise<Answer>,
): Promise<Answer | CodeRefusal> {
  const address = await addressOf(app, actor, asked.ask);
  if (address === undefined) return { done: false, refusal: "unknown-ask" };
  const one = await takeOne(app, countedFor(app, address, asked.place));
  if (!one.taken) {
    const until = app.clock.now().add({ seconds: one.wait });
    return { done: false, refusal: "wait", until, compared: false };
  }
  let isWrong = false;
  try {
    const told = await compare();
    isWrong = wasWrong(told);
    return told;
  } finally {
    if (isWrong) one.keep();
    else await one.giveBack();
  }
}

function countedFor(app: App, address: AddressId, place: string): readonly Counted[] {
  return [
    [AT_ADDRESS, keyOf(app, "codes", address)],
    [FROM_PLACE, keyOf(app, "place", place)],
    [NEARBY, keyOf(app, "neighbourhood", neighbourhoodOf(place))],
    [WRONG_EVERYWHERE, "all"],
  ];
}

function wasWrong(told: Told): boolean {
  if (told.done) return false;
  return told.refusal === "wrong-code" || ("compared" in told && told.compared === true);
}

function addressOf(app: App, actor: Actor, ask: AskId): Promise<AddressId | undefined> {
  return app.transaction(actor, (work) =>
    withRight(work, "sign-in", async (lent) => (await findAsk(lent, ask))?.address),
  );
}
