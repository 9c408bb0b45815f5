import { isIP } from "node:net";

import { compile } from "proxy-addr";

import { ConfigProblem } from "./problem.ts";

/** The port to listen on. */
export function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) {
    throw new ConfigProblem(
      `PORT vaut « ${text} » : écrivez un nombre entre 1 et 65535, par exemple 8080.`,
    );
  }
  return port;
}

/** The address to listen on: a number, since a name may mean several, or another one tomorrow. */
export function readListen(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (isIP(text) === 0) {
    throw new ConfigProblem(
      `ARCHIPEL_LISTEN vaut « ${text} » : écrivez une adresse de cette machine, par exemple 127.0.0.1, ou 0.0.0.0 pour toutes.`,
    );
  }
  return text;
}

const isLoopback = compile("loopback");

/** Whether only this machine reaches who listens there: also when nobody says where. */
export function listensHere(listen: string | undefined): boolean {
  return listen === undefined || isLoopback(listen, 0);
}

/**
 * When nobody names a proxy, the one on this machine is believed: to connect from there one must be
 * inside already, and it is where all guides put it.
 */
const NEAREST: readonly string[] = ["loopback"];

/** Nobody stands in front: the address of the other end is the visitor's. */
const NOBODY = "none";

/** Names that the field gives to ranges (RFC 1122; RFC 3927; RFC 1918 and RFC 4193). */
const NAMED = /^(loopback|linklocal|uniquelocal)$/;

/** The proxies that are believed when they say from where a request comes: between commas or spaces. */
export function readProxies(text: string | undefined): readonly string[] {
  if (text === undefined) return NEAREST;
  const named = text.split(/[\s,]+/).filter((word) => word !== "");
  if (named.length === 1 && named[0] === NOBODY) return [];
  const wrong = named.find((word) => !isRange(word));
  if (wrong !== undefined || named.length === 0) {
    throw new ConfigProblem(
      `ARCHIPEL_PROXY contient « ${wrong ?? text} » : écrivez l’adresse du mandataire ou son réseau, par exemple 192.0.2.7 ou 172.30.0.0/24, ou loopback, linklocal, uniquelocal ; plusieurs se séparent par des virgules. none veut dire : aucun.`,
    );
  }
  return named;
}

/** `compile` judges how long a range is; alone it would also take « 1 » for an address. */
function isRange(word: string): boolean {
  if (NAMED.test(word)) return true;
  if (isIP(word.split("/", 1)[0] ?? "") === 0) return false;
  try {
    compile(word);
    return true;
  } catch {
    return false;
  }
}
