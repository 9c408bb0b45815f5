import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/* node bench/support/bare-server.ts <file>: the bytes of a file as a page, from memory; says its port. */
const html = readFileSync(process.argv[2] ?? "");
const server = createServer((_, response) => {
  response.writeHead(200, { "content-type": "text/html; charset=UTF-8" });
  response.end(html);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" && address !== null ? address.port : 0}\n`);
});
