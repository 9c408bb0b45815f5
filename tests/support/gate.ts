import { connect, createServer, type Socket } from "node:net";

/** A way to a port of this machine that can be shut, as a network or a server that goes away. */
export interface Gate {
  readonly port: number;
  /** Breaks what passes, and refuses what comes. */
  readonly shut: () => void;
  readonly open: () => void;
  readonly close: () => void;
}

/** Opens a gate before this port. */
export async function openGate(to: number): Promise<Gate> {
  const passing = new Set<Socket>();
  let isOpen = true;
  const server = createServer((near) => {
    if (!isOpen) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(to, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      passing.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        passing.delete(one);
        other.destroy();
      });
    }
  });
  const port = await new Promise<number>((tell) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      tell(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  const breakAll = () => {
    for (const socket of passing) socket.resetAndDestroy();
  };
  return {
    port,
    shut: () => {
      isOpen = false;
      breakAll();
    },
    open: () => {
      isOpen = true;
    },
    close: () => {
      breakAll();
      server.close();
    },
  };
}
