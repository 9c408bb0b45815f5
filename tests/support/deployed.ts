import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { request as requestSafely } from "node:https";
import { isIP } from "node:net";
import { resolve } from "node:path";
import { buffer } from "node:stream/consumers";

import { type Browser, browserBy } from "./browser.ts";

/*
 * The recipes of `deploy/`, read as they are shipped, and what stands before the house in them: each
 * machine, and each visitor, is an address of this one (127.0.0.0/8), from which it connects.
 */

/** The name that all recipes are written for. */
export const NAME = "archipel.example.org";

const shipped = (name: string) => readFileSync(resolve("deploy", name), "utf8");

export type Settings = Readonly<Record<string, string>>;

/** What `archipel.env` sets. */
export function settingsOfService(): Settings {
  return assignments(shipped("archipel.env").split("\n"));
}

/** What a container of the shipped image, in the shipped composition, is set to; and from where its proxy speaks. */
export function settingsOfContainers(): { readonly settings: Settings; readonly proxy: string } {
  const image = /^ENV (.*)$/m.exec(shipped("Containerfile"))?.[1] ?? "";
  const [, archipel = "", caddy = ""] =
    /^ {2}archipel:\n(.*?)^ {2}caddy:\n(.*?)^\w/ms.exec(shipped("compose.yaml")) ?? [];
  const block = /^ {4}environment:\n((?: {6}.*\n)+)/m.exec(archipel)?.[1] ?? "";
  const composed = block.split("\n").map((line) => line.trim().replace(": ", "="));
  return {
    settings: { ...assignments(image.split(" ")), ...assignments(composed) },
    proxy: /ipv4_address: (\S+)/.exec(caddy)?.[1] ?? "",
  };
}

function assignments(lines: readonly string[]): Settings {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = /^([A-Z_]+)="?([^"]*)"?$/.exec(line.trim()) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
}

/** What a proxy tells the house of who asks, over what the visitor said themselves. */
export type Tells = (
  visitor: string,
  said: IncomingMessage["headers"],
) => IncomingMessage["headers"];

export interface Recipe {
  /** Where it finds the house. */
  readonly to: string;
  readonly tells: Tells;
}

/**
 * The Caddyfile. `reverse_proxy` passes the host on, and sets X-Forwarded-For, -Proto and -Host: what a
 * visitor wrote there is dropped, since no `trusted_proxies` is set (Caddy's documentation, « Defaults »).
 */
export function recipeOfCaddy(): Recipe {
  const file = shipped("Caddyfile");
  if (/trusted_proxies|header_up/.test(file)) throw new Error("this recipe is not read so");
  return { to: /reverse_proxy (\S+)/.exec(file)?.[1] ?? "", tells: asCaddyTells };
}

/** What Caddy tells without being told otherwise, also on its command line. */
export const asCaddyTells: Tells = (visitor, said) => ({
  ...said,
  "x-forwarded-for": visitor,
  "x-forwarded-proto": "https",
  "x-forwarded-host": said.host,
});

/** The recipe for nginx: its `proxy_set_header` lines, with the variables that they name. */
export function recipeOfNginx(): Recipe {
  const file = nginxFile();
  const lines = [...file.matchAll(/proxy_set_header (\S+) (\S+);/g)];
  return {
    to: /proxy_pass http:\/\/([^;\s]+);/.exec(file)?.[1] ?? "",
    tells: (visitor, said) => {
      const variables: Settings = {
        $host: (said.host ?? "").replace(/:\d+$/, ""),
        $remote_addr: visitor,
        $proxy_add_x_forwarded_for: [said["x-forwarded-for"], visitor]
          .flat()
          .filter(Boolean)
          .join(", "),
      };
      const told = lines.map(([, name = "", value = ""]) => [
        name.toLowerCase(),
        value.startsWith("$") ? variables[value] : value.replaceAll('"', ""),
      ]);
      return { ...said, ...Object.fromEntries(told.filter(([, value]) => value !== "")) };
    },
  };
}

export const nginxFile = () => shipped("nginx.conf");

export interface Standing {
  readonly at: string;
  readonly close: () => Promise<void>;
}

/** A proxy that stands somewhere, and speaks to the house from its own address, as its recipe says. */
export async function standProxy({ to, tells }: Recipe, from: string): Promise<Standing> {
  const pass = async (asked: IncomingMessage, answer: ServerResponse) => {
    const body = await buffer(asked);
    const visitor = asked.socket.remoteAddress ?? "";
    const headers = { ...tells(visitor, asked.headers), "content-length": String(body.length) };
    const { method = "GET", url = "/" } = asked;
    request(`http://${to}${url}`, { method, headers, localAddress: from, agent: false }, (come) => {
      answer.writeHead(come.statusCode ?? 502, come.rawHeaders);
      come.pipe(answer);
    })
      .once("error", () => answer.writeHead(502).end())
      .end(body);
  };
  const server = createServer((asked, answer) => void pass(asked, answer));
  await new Promise<void>((tell) => server.listen(0, from, tell));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    at: `http://${from}:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((tell) => server.close(tell));
    },
  };
}

export interface Visit {
  readonly at: string;
  /** The visitor's own address. */
  readonly from: string;
  /** What they write of themselves, to be taken for others. */
  readonly forged?: () => Readonly<Record<string, string>>;
  /** The certificate of what is visited over https. */
  readonly trusts?: string;
}

/** A browser on a machine of its own, which goes to the site by its public name. */
export function visitorAt({ at, from, forged, trusts }: Visit): Browser {
  if (isIP(from) === 0) throw new Error(`${from} is no address`);
  return browserBy(
    (path, init) =>
      new Promise((tell, fail) => {
        const headers = new Headers(init.headers);
        headers.set("host", NAME);
        if (headers.has("origin")) headers.set("origin", `https://${NAME}`);
        for (const [name, value] of Object.entries(forged?.() ?? {})) headers.set(name, value);
        const ask = trusts === undefined ? request : requestSafely;
        const asked = ask(
          at + path,
          {
            method: init.method ?? "GET",
            headers: Object.fromEntries(headers),
            localAddress: from,
            agent: false,
            ...(trusts === undefined ? {} : { ca: trusts, servername: NAME }),
          },
          (come) => {
            void buffer(come).then((bytes) => tell(responseOf(come, bytes)), fail);
          },
        );
        asked.once("error", fail).end(init.body);
      }),
  );
}

function responseOf({ statusCode = 0, headersDistinct }: IncomingMessage, bytes: Buffer): Response {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct))
    for (const value of values) headers.append(name, value);
  const isEmpty = statusCode === 204 || statusCode === 304;
  return new Response(isEmpty ? null : new Uint8Array(bytes), { status: statusCode, headers });
}
