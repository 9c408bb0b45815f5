import type { Child } from "hono/jsx";
import { z } from "zod";

import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { addressesOfIn, askCode } from "#modules/people";
import {
  declaredIn,
  action,
  type Actor,
  type App,
  type Job,
  type PersonId,
  reading,
  seeInstanceIn,
  showPanelsIn,
  type Work,
} from "#services/house";
import { destroyKeyIn, makeKeyIn } from "#services/keys";
import { postIn } from "#services/mail";
import { listSessionsIn } from "#services/sessions";

import { isFresh } from "../../domain/leaving.ts";
import { oneselfIn } from "./see-my-data.ts";
import { letters } from "../../actions/letters.fr.ts";

/** What is known before an erasure: whether one just came in, and where a code can be sent. */
export interface BeforeLeaving {
  /** Whether this session is young enough, or no code could be sent anywhere. */
  readonly proven: boolean;
  readonly email: string | undefined;
  /** What each module lets them settle before. */
  readonly panels: readonly Child[];
}

/** Sees whether one may leave at once, or has to type a fresh code first; undefined for who is not signed in. */
export const seeBeforeLeaving = reading<
  { readonly session: string | undefined },
  BeforeLeaving | undefined
>(seeBeforeLeavingIn);

async function seeBeforeLeavingIn(
  work: Work,
  { session }: { readonly session: string | undefined },
): Promise<BeforeLeaving | undefined> {
  const person = oneselfIn(work);
  if (person === undefined) return undefined;
  const [address] = await addressesOfIn(work, person);
  const now = (await listSessionsIn(work)).find(({ id }) => id === session);
  const proven = address === undefined || (now !== undefined && isFresh(now.beganAt, work.now));
  return { proven, email: address?.text, panels: await showPanelsIn(work, "leaving") };
}

/** Sends a code to one's own first address; typing it makes a session young enough, and comes back. */
export async function askFreshCode(
  app: App,
  actor: Actor,
  asked: { readonly goesTo: string; readonly session: string | undefined },
) {
  const before = await seeBeforeLeaving(app, actor, asked);
  return askCode(app, actor, {
    email: before?.email ?? "",
    site: app.config.publicUrl,
    goesTo: asked.goesTo,
    place: asked.session ?? "",
  });
}

/** Somebody leaves for good: everything of theirs goes, in one transaction (HOUSE, « Erasing a person »; RGPD, article 17). */
export const eraseMyself = action(eraseMyselfIn);

/**
 * The step. From the roof to the ground, each module erases or makes nameless what it keeps; facts
 * that concern others stay, of a « personne partie ». `people` tells that they left: from it the
 * register of erasures is written. Who came in more than ten minutes ago types a fresh code first.
 */
export async function eraseMyselfIn(
  work: Work,
  asked: { readonly session: string | undefined },
): Promise<Result<PersonId, "not-signed-in" | "not-fresh">> {
  const person = oneselfIn(work);
  const before = await seeBeforeLeavingIn(work, asked);
  if (person === undefined || before === undefined) return refused("not-signed-in");
  if (!before.proven) return refused("not-fresh");
  if (before.email !== undefined) await postGoodbyeIn(work, before.email);
  for (const { erases } of declaredIn(work.app, "aboutPerson").toReversed())
    await erases(work, person);
  return done(person);
}

/** How long the last letter may wait for its mail server. */
const DAYS_TO_SEND = 3;

/**
 * The last letter. Their keys are about to be destroyed: it is sealed under a key of its own, which
 * goes three days later, sent or not. Without a mail server nobody would send it: none is written.
 */
async function postGoodbyeIn(work: Work, to: string): Promise<void> {
  if (work.app.config.smtpUrl === undefined) return;
  const holder = newId();
  await makeKeyIn(work, holder);
  const { name, operatorAddress } = await seeInstanceIn(work);
  await postIn(work, {
    kind: "erased",
    holder,
    to,
    ...letters.goodbye(name),
    ...(operatorAddress === undefined ? {} : { replyTo: operatorAddress }),
    headers: { "Auto-Submitted": "auto-generated" },
  });
  const at = work.now.add({ hours: 24 * DAYS_TO_SEND });
  await work.later("forget-goodbye", { holder }, { at });
}

/** Three days later: the key of a last letter goes, and with it the address that the letter held. */
export const forgetGoodbye: Job = {
  run: (app, payload, actor) => {
    const { holder } = z.object({ holder: z.uuid() }).parse(payload);
    return app.transaction(actor, (work) => destroyKeyIn(work, holder));
  },
};
