import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { heldMandateIn, namesOfIn } from "#modules/people";
import {
  action,
  type HeldMandate,
  type Listener,
  type PersonId,
  reading,
  type Work,
  withRight,
} from "#services/house";

import { findReported } from "../store/reported-mandates.ts";
import { askAgainOf, countAskedAgainSince, countToAskAgain } from "../store/unsaid.ts";
import { oneself } from "./oneself.ts";

const RIGHT = "access-unsaid";

/**
 * All that somebody shares is asked of them again: what they do not say once more, themself, ends after fourteen days. Asked by the
 * person; or by who acts for them, of what the mandate opens to its holder alone, whoever reads it: it stands in its journal, and the
 * person is written to. Nothing is opened by it, and nobody says yes in their place. Twice asks once.
 */
export const askAllAgain = action(askAllAgainIn);

export async function askAllAgainIn(work: Work): Promise<Result<PersonId, "not-yours">> {
  const me = oneself(work);
  if (me !== undefined) {
    await withRight(work, RIGHT, (lent) => askAgainOf(lent, me));
    return done(me);
  }
  const { mandate, for: person, scopes } = work.actor;
  if (mandate === undefined || person === undefined) return refused("not-yours");
  if ((await findReported(work, mandate)) !== undefined) return refused("not-yours");
  // By the house: under a mandate nothing that is open to its holder is written, and it is asked again too.
  await work.tell({
    name: "access.all-asked-again",
    subject: person,
    payload: { person, mandate, scopes },
  });
  return done(person);
}

/** Who acts for somebody asked it: of what was entrusted to them. Tells `access.asked-again` once something is. */
export const askAgainFor: Listener = async (work, { payload: { person, mandate, scopes } }) => {
  if (typeof person !== "string" || !isId<"Person">(person)) return;
  if (typeof mandate !== "string" || !Array.isArray(scopes)) return;
  const under = scopes.map(String);
  const isAsked = await withRight(work, RIGHT, (lent) => askAgainOf(lent, person, under));
  if (!isAsked) return;
  const payload = { person, mandate, at: work.now.toString() };
  await work.tell({ name: "access.asked-again", subject: person, payload });
};

/** Who asked it of somebody; of what is said on their page alone. */
export interface SeenAskedAgain {
  readonly mandate: HeldMandate["mandate"];
  /** Undefined once they left. */
  readonly holder: string | undefined;
}

/** What a letter says of it, while something that was asked is not said again; read with the right to write mails. */
export async function seeAskedAgainIn(
  work: Work,
  { person, mandate, at }: Readonly<Record<string, unknown>>,
): Promise<SeenAskedAgain | undefined> {
  if (typeof person !== "string" || !isId<"Person">(person) || typeof at !== "string")
    return undefined;
  const held =
    typeof mandate === "string" && isId<"Mandate">(mandate)
      ? await heldMandateIn(work, mandate)
      : undefined;
  const many = await countAskedAgainSince(work, person, Temporal.Instant.from(at));
  if (held === undefined || many === 0) return undefined;
  return { mandate: held.mandate, holder: (await namesOfIn(work, [held.holder])).get(held.holder) };
}

/** How many things would be asked again of the person who acts; undefined under a mandate, where it is not read, and for a visitor. */
export const seeToAskAgain = reading(async (work: Work): Promise<number | undefined> =>
  oneself(work) === undefined ? undefined : countToAskAgain(work),
);
