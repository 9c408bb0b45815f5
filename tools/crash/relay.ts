import { connect, createServer, type Server, type Socket } from "node:net";

/** What falls once so many pieces passed, whichever way they went. */
export interface Blade {
  readonly passed: () => number;
  /** Resolves when it fell. */
  readonly fell: Promise<void>;
  /** True when this piece may pass still. */
  readonly lets: () => boolean;
  readonly holds: (socket: Socket) => void;
}

/**
 * A blade that falls at the piece of that number: all connections that it holds break at once, and none
 * is taken any more. For who is at their other ends it is what they see of a process that was killed:
 * what it had sent is there, what it would have been answered nobody reads.
 */
export function blade(at: number): Blade {
  const sockets = new Set<Socket>();
  const fall = Promise.withResolvers<void>();
  let passed = 0;
  return {
    passed: () => passed,
    fell: fall.promise,
    lets: () => {
      passed += 1;
      if (passed < at) return true;
      for (const socket of sockets) socket.resetAndDestroy();
      sockets.clear();
      fall.resolve();
      return false;
    },
    holds: (socket) => {
      if (passed >= at) socket.resetAndDestroy();
      else sockets.add(socket);
    },
  };
}

/** A port through which one server is reached, under a blade. */
export interface Relay {
  readonly port: number;
  readonly close: () => void;
}

/** Opens a relay to a port of this machine. */
export async function openRelay(to: number, under: Blade): Promise<Relay> {
  const server: Server = createServer((near) => {
    const far = connect(to, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      under.holds(one);
      one.setNoDelay(true);
      one.on("data", (piece) => {
        if (under.lets()) other.write(piece);
      });
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  const port = await new Promise<number>((tell) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      tell(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  return { port, close: () => void server.close() };
}
