import type { TestHouse } from "../support/house.ts";
import { behindTheWalls } from "../support/tables.ts";

export const knownTo: readonly string[] = [];

/** Mails come back from an address that is nobody's here. */
export async function differ(app: TestHouse): Promise<void> {
  await behindTheWalls(app, (client) =>
    client.query(
      `insert into mail.bounced (holder, at, status)
       select id, '2026-11-24T08:00:00Z', '5.1.1' from people.address
       where id not in (select address from people.person_address) order by id limit 1`,
    ),
  );
}
