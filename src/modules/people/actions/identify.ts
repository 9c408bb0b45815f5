import { type App, type Identified, job } from "#services/house";
import { findSession } from "#services/sessions";

import { NAMELESS } from "../domain/names.fr.ts";
import { findHelper, findPerson } from "../store/persons.ts";
import { openedHelper } from "./choose-helper.ts";

/** Whose session this is; nobody's when it is over, or when the person left. */
export async function identifies(app: App, token: string): Promise<Identified | undefined> {
  const session = await findSession(app, token);
  if (session === undefined) return undefined;
  const { person, helper } = await app.transaction(job("sign-in"), async (work) => {
    const kept = await findPerson(work, session.person);
    // Only simple pages show whom to call.
    return {
      person: kept,
      helper: kept?.simple === true ? await findHelper(work, session.person) : undefined,
    };
  });
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
