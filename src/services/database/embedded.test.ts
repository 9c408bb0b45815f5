import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Client } from "pg";
import { afterAll, expect, test } from "vitest";

import { startEmbedded } from "./embedded.ts";

const folder = mkdtempSync(join(tmpdir(), "archipel-embedded-"));
chmodSync(folder, 0o711);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KILLS = 8;

/** The number of its main process. */
function main(): number {
  return Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
}

async function asks(url: string, question: string): Promise<unknown> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}

test("killed and started again at the same instant, it answers each time, with what it held", async () => {
  let server = await startEmbedded(folder, { settings: { fsync: "off" } });
  await asks(server.ownerUrl, "create table held (number int)");
  const { port } = server;
  for (let kill = 0; kill < KILLS; kill += 1) {
    await asks(server.ownerUrl, `insert into held values (${kill})`);
    process.kill(main(), "SIGKILL");
    server = await server.again();
    expect(server.port).toBe(port);
    expect(await asks(server.ownerUrl, "select count(*)::int as held from held")).toEqual([
      { held: kill + 1 },
    ]);
  }
  await server.stop();
}, 120_000);
