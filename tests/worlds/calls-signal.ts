import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { signalCall } from "../../src/modules/calls/signals/actions/signal-call.ts";
import type { TestHouse } from "../support/house.ts";

/** Who signalled it, and who keeps the instance, where it waits. */
export const knownTo: readonly string[] = ["Jean-Rémy", "operator"];

export const paths = ["/appels/signaler", "/operateur/appels-signales"];

/** One call more was signalled. */
export async function differ(app: TestHouse): Promise<void> {
  await signalCall(app, person(demonstrationPeople["jean-remy"].id), {
    title: "Un four à pain pour chaque hameau",
    body: "Fondation imaginée",
    url: "https://www.fondation-imaginee.example.org/appels/fours-a-pain",
  });
}
