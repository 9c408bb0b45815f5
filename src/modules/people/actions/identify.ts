import { type App, type Identified, job } from "#services/house";
import { findSessionIn } from "#services/sessions";

import { NAMELESS } from "../domain/names.fr.ts";
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
      helper: kept?.simple === true ? await findHelper(work, session.person) : undefined,
    };
  });
  if (known === undefined) return undefined;
  const { session, person, helper } = known;
  if (person === undefined || person.leftAt !== undefined) return undefined;
  return {
    session: session.id,
    person: person.id,
    name: person.name ?? NAMELESS,
    simple: person.simple,
    calls: openedHelper(helper),
    operator: person.operator,
  };
}
