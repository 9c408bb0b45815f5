import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Config } from "./shape.ts";

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

/** The names by which this machine calls itself, with or without a port. */
const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d{1,5})?$/i;

/** Whether a `Host` names this machine itself. */
export function isLocal(host: string): boolean {
  return LOCAL.test(host);
}

/**
 * Where we are for who asks: the public address; without one, this machine as it was asked (by name, by number,
 * by the port of a tunnel). Nothing else that a request says of where it went is ever written: anybody can make up
 * a `Host`, or the whole address of a request line (RFC 9112, 3.2.2). Undefined when it names another machine.
 */
export function siteAsked(
  { publicUrl }: Pick<Config, "publicUrl">,
  host: string | undefined,
): string | undefined {
  if (publicUrl !== undefined) return publicUrl;
  const asked = host ?? "localhost";
  return isLocal(asked) ? `http://${asked.toLowerCase()}` : undefined;
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
