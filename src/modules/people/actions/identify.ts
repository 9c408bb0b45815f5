import { type ActingFor, type App, type Identified, job, type Work } from "#services/house";
import { findSessionIn } from "#services/sessions";

import { NAMELESS } from "../domain/names.fr.ts";
import type { MandateId } from "../domain/mandate.ts";
import { findSituation } from "../store/deeds.ts";
import { findMandate } from "../store/mandates.ts";
import { findHelper, findPerson } from "../store/persons.ts";
import { warningOf } from "./recovery-letters.fr.ts";
import { openedHelper } from "./choose-helper.ts";

/** Whose session this is; nobody's when it is over, or when the person left. */
export async function identifies(app: App, token: string): Promise<Identified | undefined> {
  const known = await app.transaction(job("sign-in"), async (work) => {
    const session = await findSessionIn(work, token);
    if (session === undefined) return undefined;
    const kept = await findPerson(work, session.person);
    const situation = await findSituation(work, session);
    // Only simple pages show whom to call.
    return {
      session,
      person: kept,
      acting: situation.mandate && (await actingOf(work, situation.mandate)),
      takesEffect: situation.takesEffect,
      helper: kept?.simple === true ? await findHelper(work, session.person) : undefined,
    };
  });
  if (known === undefined) return undefined;
  const { session, person, helper, acting, takesEffect } = known;
  if (person === undefined || person.leftAt !== undefined) return undefined;
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

/** For whom this session acts: the mandate is asked again at each page, so that its end counts at once. */
async function actingOf(work: Work, id: MandateId): Promise<ActingFor | undefined> {
  const mandate = await findMandate(work, id);
  const person = mandate && (await findPerson(work, mandate.person));
  if (mandate === undefined || person === undefined || person.leftAt !== undefined)
    return undefined;
  const { scopes } = mandate;
  return { person: person.id, name: person.name ?? NAMELESS, mandate: mandate.id, scopes };
}
