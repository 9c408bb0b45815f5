import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

import { afterAll } from "vitest";

/** What one address of a local server answers. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface LocalServer {
  /** « 127.0.0.1:4321 ». */
  readonly host: string;
  readonly base: string;
  /** By path, without its question; changed at will between two requests. */
  readonly answers: Map<string, Answer>;
  /** What was asked, in its order: « GET /page?n=2 ». */
  readonly asked: string[];
}

/** A server of the machine's own, for tests; closed after the file. */
export async function localServer(): Promise<LocalServer> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const answer = answers.get((request.url ?? "").split("?")[0] ?? "");
    if (answer === undefined) response.writeHead(404).end("nothing here");
    else answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const at = server.address();
  const port = typeof at === "object" && at !== null ? at.port : 0;
  const host = `127.0.0.1:${port}`;
  return { host, base: `http://${host}`, answers, asked };
}
