import { type App, type Identified, job } from "#services/house";
import { findSession } from "#services/sessions";

import { NAMELESS } from "../domain/names.fr.ts";
import { findPerson } from "../store/persons.ts";

/** Whose session this is; nobody's when it is over, or when the person left. */
export async function identifies(app: App, token: string): Promise<Identified | undefined> {
  const session = await findSession(app, token);
  if (session === undefined) return undefined;
  const person = await app.transaction(job("sign-in"), (work) => findPerson(work, session.person));
  if (person === undefined || person.leftAt !== undefined) return undefined;
  return {
    session: session.id,
    person: person.id,
    name: person.name ?? NAMELESS,
    simple: person.simple,
    operator: person.operator,
  };
}
