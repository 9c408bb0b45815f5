import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Config } from "./index.ts";

/** Where an instance listens when nobody says it; the next free port when that one is taken. */
export const DEFAULT_PORT = 8080;

type Placed = Pick<Config, "publicUrl" | "port" | "dataFolder">;

/**
 * Where links of mails and commands lead, without trailing slash: the public address; without one
 * the local machine, on the port that was given, else on the one where the instance listens now.
 */
export function siteOf(config: Placed): string {
  return config.publicUrl ?? `http://localhost:${config.port ?? notedPort(config) ?? DEFAULT_PORT}`;
}

/** Notes where the instance listens, for the commands beside it; answers what forgets it again. */
export function notePort(config: Placed, port: number): () => void {
  writeFileSync(fileOf(config), `${port}\n`);
  return () => {
    rmSync(fileOf(config), { force: true });
  };
}

function notedPort(config: Placed): number | undefined {
  try {
    const port = Number(readFileSync(fileOf(config), "utf8"));
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
  } catch {
    return undefined;
  }
}

function fileOf({ dataFolder }: Placed): string {
  return join(dataFolder, "port");
}
