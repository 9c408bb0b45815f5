import { type ActingFor, type App, type Identified, job, type Work } from "#services/house";
import { findSessionIn, type Session } from "#services/sessions";

import { NAMELESS } from "../domain/names.fr.ts";
import { findActing } from "../store/deeds.ts";
import { findMandate } from "../store/mandates.ts";
import { findHelper, findPerson } from "../store/persons.ts";
import { openedHelper } from "./choose-helper.ts";

/** Whose session this is; nobody's when it is over, or when the person left. */
export async function identifies(app: App, token: string): Promise<Identified | undefined> {
  const known = await app.transaction(job("sign-in"), async (work) => {
    const session = await findSessionIn(work, token);
    if (session === undefined) return undefined;
    const kept = await findPerson(work, session.person);
    // Only simple pages show whom to call.
    return {
      session,
      person: kept,
      acting: await actingOf(work, session),
      helper: kept?.simple === true ? await findHelper(work, session.person) : undefined,
    };
  });
  if (known === undefined) return undefined;
  const { session, person, helper, acting } = known;
  if (person === undefined || person.leftAt !== undefined) return undefined;
  return {
    session: session.id,
    person: person.id,
    name: person.name ?? NAMELESS,
    simple: person.simple,
    calls: openedHelper(helper),
    operator: person.operator,
    acting,
  };
}

/** For whom this session acts: the mandate is asked again at each page, so that its end counts at once. */
async function actingOf(work: Work, session: Session): Promise<ActingFor | undefined> {
  const id = await findActing(work, session);
  const mandate = id && (await findMandate(work, id));
  const person = mandate && (await findPerson(work, mandate.person));
  if (mandate === undefined || person === undefined || person.leftAt !== undefined)
    return undefined;
  const { scopes } = mandate;
  return { person: person.id, name: person.name ?? NAMELESS, mandate: mandate.id, scopes };
}
