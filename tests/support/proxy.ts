import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** What stands in front of several processes of one house, as an operator's proxy does. */
export interface Proxy {
  readonly at: string;
  /** The addresses behind it, from now on. */
  readonly send: (addresses: readonly string[]) => void;
  /** Waits until all that stand behind it are ready. */
  readonly whole: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const HEALTH_EVERY = 100;
const TRIES = 3;
/** How long one that is ready is waited for, as Caddy does (`lb_try_duration`), in milliseconds. */
const PATIENCE = 10_000;

interface Behind {
  readonly at: string;
  healthy: boolean;
}

/**
 * Opens a proxy on a free port: round robin among those that `/pret` says ready, connections kept
 * open, and what failed tried elsewhere only when that is safe: nothing was sent, or it only reads.
 */
export async function openProxy(): Promise<Proxy> {
  let behind: readonly Behind[] = [];
  let turn = 0;
  const agent = new Agent({ keepAlive: true });
  const next = () => {
    const healthy = behind.filter((one) => one.healthy);
    turn += 1;
    return healthy[turn % Math.max(1, healthy.length)];
  };
  const server = createServer((asked, answer) => void pass(asked, answer, { next, agent }));
  const closing = new AbortController();
  const watching = (async () => {
    for (; !closing.signal.aborted; await wait(HEALTH_EVERY))
      await Promise.all(behind.map(async (one) => (one.healthy = await isReady(one.at))));
  })();
  const port = await new Promise<number>((tell) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      tell(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  return {
    at: `http://127.0.0.1:${port}`,
    send: (addresses) => {
      const known = (at: string) => behind.find((one) => one.at === at);
      behind = addresses.map((at) => known(at) ?? { at, healthy: false });
    },
    whole: async () => {
      while (!behind.every(({ healthy }) => healthy)) await wait(20);
    },
    close: async () => {
      closing.abort();
      await watching;
      agent.destroy();
      server.closeAllConnections();
      await new Promise((tell) => server.close(tell));
    },
  };
}

async function isReady(at: string): Promise<boolean> {
  try {
    const answer = await fetch(`${at}/pret`, { signal: AbortSignal.timeout(PATIENCE) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}

interface Way {
  readonly next: () => Behind | undefined;
  readonly agent: Agent;
}

async function pass(asked: IncomingMessage, answer: ServerResponse, way: Way): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of asked) parts.push(Buffer.from(part));
  const body = Buffer.concat(parts);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const to = await waitFor(way.next);
    if (to === undefined) break;
    try {
      const come = await hand(to.at, { asked, body, agent: way.agent });
      answer.writeHead(come.statusCode ?? 502, come.headers);
      come.once("error", () => answer.destroy());
      // Who goes away before the end is gone for who answers too.
      answer.once("close", () => !come.complete && come.destroy());
      come.pipe(answer);
      return;
    } catch (error) {
      const unsent = error instanceof Error && "code" in error && error.code === "ECONNREFUSED";
      if (unsent) to.healthy = false;
      if (!unsent && asked.method !== "GET") break;
    }
  }
  answer.writeHead(502).end("nobody answered");
}

async function waitFor(next: Way["next"]): Promise<Behind | undefined> {
  for (const since = performance.now(); ; await wait(HEALTH_EVERY)) {
    const found = next();
    if (found !== undefined || performance.now() - since > PATIENCE) return found;
  }
}

interface Handed {
  readonly asked: IncomingMessage;
  readonly body: Buffer;
  readonly agent: Agent;
}

function hand(at: string, { asked, body, agent }: Handed): Promise<IncomingMessage> {
  return new Promise((tell, fail) => {
    const headers = { ...asked.headers, "content-length": String(body.length) };
    const { method = "GET", url = "/" } = asked;
    request(`${at}${url}`, { method, headers, agent }, tell).once("error", fail).end(body);
  });
}
