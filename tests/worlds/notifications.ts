import { newId } from "#basics/id";

import type { TestHouse } from "../support/house.ts";
import { behindTheWalls } from "../support/tables.ts";

export const knownTo: readonly string[] = [];

/** An address that is nobody's here wants another rhythm. */
export async function differ(app: TestHouse): Promise<void> {
  await behindTheWalls(app, (client) =>
    client.query(
      `insert into notifications.preference (id, space, kind, rhythm)
       select $1, id, 'calls.new-call', 'weekly' from people.address
       where id not in (select address from people.person_address) order by id limit 1`,
      [newId()],
    ),
  );
}
