import type { PersonId, Work } from "#services/house";

import { AGREED, type Exchange, type Party, type State } from "../domain/exchange.ts";
import type { TermValues } from "../domain/need.ts";
import type { KeptExchange } from "../store/exchanges.ts";
import { listSteps } from "../store/steps.ts";
import { kindNamed } from "./kinds.ts";
import { openTermsIn, personOfTaker } from "./open-words.ts";

interface Stepping {
  readonly after: Exchange;
  readonly asked: {
    readonly by: Party;
    readonly takenBy: string;
    readonly values?: TermValues | undefined;
  };
}

/** One agreement stands from the last yes until it is called off. */
const stands = (state: State) => AGREED.includes(state);

/**
 * What a kind keeps of an agreement is made with the last yes, before anything of the step is written, and undone when one
 * side calls it off. False: it can be held no more, and the step is not taken.
 */
export async function holdAgreedIn(
  lent: Work,
  kept: KeptExchange,
  { after, asked }: Stepping,
): Promise<boolean> {
  const { agreement } = kindNamed(lent.app, kept.kind);
  const [was, is] = [stands(kept.exchange.state), stands(after.state)];
  if (agreement === undefined || was === is) return true;
  const agreed = {
    exchange: kept.id,
    need: kept.need,
    values: asked.values ?? (await openTermsIn(lent, kept.id)).at(-1)?.values ?? {},
    asker: kept.asker,
    givenBy: is ? await givenByIn(lent, kept, asked) : undefined,
    inOwnName: after.waived === true,
  };
  if (is) return agreement.make(lent, agreed);
  await agreement.undo(lent, agreed);
  return true;
}

/** Who said yes for the giver: now, or before somebody else’s yes was awaited. */
async function givenByIn(
  lent: Work,
  { id }: KeptExchange,
  { by, takenBy }: Stepping["asked"],
): Promise<PersonId | undefined> {
  if (by === "giver") return personOfTaker(takenBy);
  const said = (await listSteps(lent, id)).findLast((step) => step.by === "giver");
  return said && personOfTaker(said.takenBy);
}
