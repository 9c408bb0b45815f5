import { done, refused, type Result } from "#basics/result";
import { type App, job, type PersonId } from "#services/house";
import { fingerprint } from "#services/keys";
import { countOne, declareLimit, type Limit } from "#services/limits";

import { LIMITED_ACTS, type LimitedAct, limitsOf, type Rate } from "../domain/limits.ts";
import { mayLinkIn } from "./welcome.ts";

export interface CountAct {
  readonly act: LimitedAct;
  readonly author: PersonId;
  /** Whom it reaches: ids of persons or e-mail addresses; kept only as fingerprints. */
  readonly to?: readonly string[];
}

export type LimitRefusal = "too-many" | "too-many-to-them";

/**
 * Counts an act against the limits of its author and of its recipients (`domain/limits.ts`). Asked
 * *before* the transaction of the act, never inside: what is counted outlives a refusal, and all
 * processes on the database count together.
 */
export async function countAgainstLimit(
  app: App,
  { act, author, to = [] }: CountAct,
): Promise<Result<undefined, LimitRefusal>> {
  const { perAuthor, whileNew, perRecipient, received } = limitsOf(act);
  const known = await app.transaction(job("welcome"), (work) => mayLinkIn(work, author));
  if (
    await isTooMuch(
      app,
      limitOf(act, known ? "author" : "new", known ? perAuthor : whileNew),
      author,
    )
  )
    return refused("too-many");
  for (const whom of new Set(to.map((one) => one.trim().toLowerCase()))) {
    const each = limitOf(act, "to", perRecipient);
    if (await isTooMuch(app, each, `${author} ${whom}`)) return refused("too-many-to-them");
    if (await isTooMuch(app, limitOf(act, "received", received), whom))
      return refused("too-many-to-them");
  }
  return done(undefined);
}

/** Declared when the house opens: the operator reads them. */
for (const act of LIMITED_ACTS) {
  const { perAuthor, whileNew, perRecipient, received } = limitsOf(act);
  const all = [
    limitOf(act, "author", perAuthor),
    limitOf(act, "new", whileNew),
    limitOf(act, "to", perRecipient),
    limitOf(act, "received", received),
  ];
  for (const limit of all) if (limit !== undefined) declareLimit(limit);
}

function limitOf(act: LimitedAct, which: string, rate: Rate | undefined): Limit | undefined {
  return rate && { name: `${act}-${which}`, ...rate };
}

async function isTooMuch(app: App, limit: Limit | undefined, key: string): Promise<boolean> {
  if (limit === undefined) return false;
  const kept = Buffer.from(fingerprint(app, limit.name, key)).toString("base64url");
  return (await countOne(app, limit, kept)) !== undefined;
}
