import { newId } from "#basics/id";

import type { TestHouse } from "../support/house.ts";
import { behindTheWalls } from "../support/tables.ts";

/** Who keeps the instance reads what moderation hid. */
export const knownTo: readonly string[] = ["operator"];

/** One question more was answered under a call, then hidden: it named somebody. */
export async function differ(app: TestHouse): Promise<void> {
  await behindTheWalls(app, (client) =>
    client.query(
      `insert into calls.hidden_question (id, call, place, words, answer, answered_at, hidden_because)
       select $1, call, 99, 'Le voisin Untel a-t-il répondu ?', 'Non.', $2, 'Elle nomme quelqu’un.'
       from calls.issuer order by since limit 1`,
      [newId(), app.clock.now().toString()],
    ),
  );
}
