import { createServer, type Server } from "node:http";

import { type Config, DEFAULT_PORT } from "#services/config";
import { CommandProblem } from "#services/house";

import { texts } from "./texts.fr.ts";

const TRIES = 50;

/** This machine, and nobody else. */
export const HERE = "127.0.0.1";

/**
 * How long a connection without a request is kept, in milliseconds: longer than proxies keep theirs (nginx 60 s,
 * Caddy 120 s), else one may send a request just as we close, and a form would be lost.
 */
const IDLE = 130_000;

/** What answers requests: `getRequestListener` of @hono/node-server makes one. */
export type Listener = Parameters<typeof createServer>[1];

export interface Listening {
  readonly server: Server;
  readonly port: number;
  /** The default port, when it was taken and we moved on. */
  readonly instead: number | undefined;
}

/** Refuses at once a port that was given and is taken: rather than after the whole start. */
export async function checkPort({ port, listen = HERE }: Config): Promise<void> {
  if (port === undefined) return;
  const server = createServer();
  if (!(await tryPort(server, port, listen))) throw new CommandProblem(texts.portTaken(port));
  await new Promise((tell) => server.close(tell));
}

/** Listens on the port that was given, or on the first free one from 8080 on. */
export async function listenOn(
  { port: given }: Config,
  host: string,
  listener: Listener,
): Promise<Listening> {
  const first = given ?? DEFAULT_PORT;
  const last = given ?? first + TRIES - 1;
  for (let port = first; port <= last; port += 1) {
    const server = createServer({ keepAliveTimeout: IDLE }, listener);
    if (await tryPort(server, port, host))
      return { server, port, instead: port === first ? undefined : first };
  }
  throw new CommandProblem(
    given === undefined ? texts.noPort(first, last) : texts.portTaken(first),
  );
}

function tryPort(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((tell, fail) => {
    server.once("error", (error) => {
      const code = "code" in error ? error.code : undefined;
      if (code === "EADDRINUSE") tell(false);
      else if (code === "EADDRNOTAVAIL") fail(new CommandProblem(texts.notOurs(host)));
      else if (code === "EACCES") fail(new CommandProblem(texts.portReserved(port)));
      else fail(error);
    });
    server.listen({ port, host }, () => tell(true));
  });
}

/** How long requests under way may take to end when we stop, in milliseconds: a file may be on its way. */
const UNDER_WAY = 10_000;
/** How long it takes at most to close a server, in milliseconds. */
export const CLOSES = UNDER_WAY + 1_000;

/** Takes no new connection, lets those under way end. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((tell) => server.close(() => tell()));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), UNDER_WAY).unref();
  await closed;
}
