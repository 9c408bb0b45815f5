import { createServer } from "node:http";
import { resolve } from "node:path";

import { getRequestListener } from "@hono/node-server";

import { ensureBuilt } from "../../tools/build-house.ts";
import { webOf } from "../../src/web.tsx";
import { filledHouse } from "./filled.ts";
import type { TestHouse } from "./house.ts";

export interface RunningHouse {
  readonly app: TestHouse;
  /** Its address, without trailing slash. */
  readonly at: string;
}

/** Told of each request before it is answered: its method and its path. */
export type Witness = (method: string, path: string) => void;

/** A house with the demonstration, really served, on a port of its own. Closed after the file. */
export async function runningHouse(witness?: Witness, from?: string): Promise<RunningHouse> {
  await builtAssets();
  const app = await filledHouse(from);
  return { app, at: await serve(app, witness) };
}

/** Serves a house on a free port of this machine until it is left. */
export async function serve(app: TestHouse, witness?: Witness): Promise<string> {
  const listener = getRequestListener(webOf(app).fetch);
  const server = createServer((request, response) => {
    witness?.(request.method ?? "GET", new URL(request.url ?? "/", "http://x").pathname);
    void listener(request, response);
  });
  const port = await new Promise<number>((tell) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      tell(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  app.ends.push(async () => {
    const closed = new Promise((tell) => server.close(tell));
    server.closeAllConnections();
    await closed;
  });
  return `http://127.0.0.1:${port}`;
}

/** The style sheets and scripts, made when they are missing or old; by one process at a time. */
export function builtAssets(): Promise<void> {
  return ensureBuilt(resolve("."));
}
