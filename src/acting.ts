import type { Context, MiddlewareHandler } from "hono";

import type { AskedEnv } from "#services/forms";
import {
  type Actor,
  type App,
  holderOf,
  isEntrusted,
  type Identified,
  operator,
  person,
  visitor,
  writeActor,
} from "#services/house";
import { sayDeed } from "#modules/people";
import type { WithFrame } from "#ui/frame";

/** Whose session a request comes with. */
export interface WhoIsKnown {
  Variables: { known: Identified | undefined };
}

type HouseEnv = AskedEnv & WithFrame & WhoIsKnown;

/** Who acts, at an address: oneself, or the one for whom one acts as far as it was entrusted. */
export function actorAt(app: App, known: Identified, path: string): Actor {
  const { acting } = known;
  const oneself = known.operator ? operator(known.person) : person(known.person);
  if (acting === undefined) return oneself;
  const scope = scopeAt(app, path);
  if (scope === "oneself") return person(known.person);
  const holder = holderOf(known.person, acting);
  // Elsewhere one reads what everyone reads, nothing of either of the two.
  return isEntrusted(holder, scope) ? holder : visitor;
}

/** Who acts now, when that is still the one who asked; with what is entrusted to them now. */
export function stillActs(asked: Actor, now: Actor): Actor | undefined {
  const isSame =
    writeActor(now) === writeActor(asked) && now.for === asked.for && now.mandate === asked.mandate;
  return isSame ? now : undefined;
}

/** What the longest address above a path says of mandates. */
function scopeAt(app: App, path: string): string | undefined {
  const above = app.modules
    .flatMap(({ routes }) => routes ?? [])
    .filter(({ at }) => path === at || path.startsWith(at === "/" ? at : `${at}/`))
    .toSorted((a, b) => b.at.length - a.at.length);
  const longest = above[0]?.at;
  return above.find(({ at, mandate }) => at === longest && mandate !== undefined)?.mandate;
}

/** What is sent where one always acts is of who acts, but what has a name in the journal is done for the person. */
const isJournalled = (app: App, path: string): boolean =>
  scopeAt(app, path) !== "always" || sayDeed(app, path) !== undefined;

/** Whether what is sent there is done for whom one acts: not how one stops, goes out or comes in, nor what is the browser’s. */
export const isOfWhoActs = (app: App, path: string): boolean =>
  scopeAt(app, path) !== "oneself" && isJournalled(app, path);

export interface ActingRefusals {
  /** Shown when a form is sent where nothing was entrusted. */
  readonly notEntrusted: (c: Context<HouseEnv>) => Response | Promise<Response>;
}

/** Where forms of signed links are posted: they carry their own proof. */
const OWN_PROOF = /^\/l\//;

/**
 * While somebody acts for another: a form is done only where it was entrusted, and is written in the
 * journal of the mandate before it is done; what is refused leaves no line.
 */
export function guardActing(
  app: App,
  { notEntrusted }: ActingRefusals,
): MiddlewareHandler<HouseEnv> {
  return async (c, next) => {
    const acting = c.get("known")?.acting;
    if (acting === undefined || c.req.method !== "POST") return next();
    const { actor } = c.var;
    if (actor.by.kind === "visitor") return OWN_PROOF.test(c.req.path) ? next() : notEntrusted(c);
    if (actor.mandate === undefined || !isJournalled(app, c.req.path)) return next();
    const record = app.modules.find(({ recordsDeed }) => recordsDeed !== undefined)?.recordsDeed;
    const settle = await record?.(app, { mandate: acting.mandate, path: c.req.path });
    await next();
    await settle?.(c.res.status === 303 && c.error === undefined);
  };
}
