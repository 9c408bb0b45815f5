import { type ActingFor, type App, type Identified, job, type Work } from "#services/house";

import { NAMELESS } from "../../domain/names.fr.ts";
import type { MandateId } from "../../domain/mandate.ts";
import { findIdentity } from "../../store/identity.ts";
import { findMandate } from "../../store/mandates.ts";
import { findPerson, type KeptPerson } from "../../store/persons.ts";
import { warningOf } from "../../actions/recovery-letters.fr.ts";
import { openedHelper } from "../../actions/choose-helper.ts";

/** Whose session this is; nobody's when it is over, when the person left, or when it is said that they died. */
export async function identifies(app: App, token: string): Promise<Identified | undefined> {
  const known = await app.transaction(job("sign-in"), async (work) => {
    const identity = await findIdentity(work, token);
    return identity && { ...identity, acting: await actingOf(work, identity.mandate) };
  });
  if (known === undefined || isGone(known.person)) return undefined;
  const { session, person, helper, acting, takesEffect } = known;
  return {
    session: session.id,
    person: person.id,
    name: person.name ?? NAMELESS,
    simple: person.simple,
    calls: openedHelper(helper),
    operator: person.operator,
    acting,
    warning:
      takesEffect === undefined ? undefined : { says: warningOf(takesEffect), at: "/moi/reprise" },
  };
}

const isGone = ({ leftAt, diedAt }: Pick<KeptPerson, "leftAt" | "diedAt">): boolean =>
  leftAt !== undefined || diedAt !== undefined;

/** For whom this session acts: the mandate is asked again at each page, so that its end counts at once. */
async function actingOf(work: Work, id: MandateId | undefined): Promise<ActingFor | undefined> {
  if (id === undefined) return undefined;
  const mandate = await findMandate(work, id);
  const person = mandate && (await findPerson(work, mandate.person));
  if (mandate === undefined || person === undefined || isGone(person)) return undefined;
  const { scopes } = mandate;
  return { person: person.id, name: person.name ?? NAMELESS, mandate: mandate.id, scopes };
}
