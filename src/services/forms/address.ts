import { isIP } from "node:net";

import ipaddr from "ipaddr.js";
import type { Context } from "hono";
import { compile } from "proxy-addr";

/** What is known of a request's other end. */
export interface OtherEnd {
  /** Who opened the connection, as the system says; undefined for a request made inside the process. */
  readonly nearest: string | undefined;
  /** `X-Forwarded-For`: each proxy adds, at its end, from whom it had the request. */
  readonly told: string | undefined;
}

/** A request made inside the process comes from this machine. */
const INSIDE = "127.0.0.1";

/**
 * From which address a request comes. A proxy is believed only if it is one of those named, and only for
 * what it added itself: read from the end, the address is the first that is none of them. When a proxy
 * gives something that is no address, the request counts as the proxy's own: what somebody before it
 * wrote is never believed.
 */
export function addressOf(proxies: readonly string[], { nearest, told }: OtherEnd): string {
  const believes = whoBelieves(proxies);
  let address = (nearest === undefined ? undefined : readAddress(nearest)) ?? INSIDE;
  for (const hop of hopsOf(told)) {
    if (!believes(address)) return address;
    const before = readAddress(hop);
    if (before === undefined) return address;
    address = before;
  }
  return address;
}

/** The nearest first. Elements may be empty (RFC 9110, 5.6.1). */
function hopsOf(told: string | undefined): readonly string[] {
  if (told === undefined) return [];
  const hops = told.split(",").map((hop) => hop.trim());
  return hops.filter((hop) => hop !== "").toReversed();
}

const known = new WeakMap<readonly string[], (address: string) => boolean>();

/** A list is read once: it is the same for the whole life of a process. */
function whoBelieves(proxies: readonly string[]): (address: string) => boolean {
  const already = known.get(proxies);
  if (already !== undefined) return already;
  const trusts = compile([...proxies]);
  const believes = (address: string) => trusts(address, 0);
  known.set(proxies, believes);
  return believes;
}

/**
 * An address as it is written once: an IPv4 one told in IPv6 is itself, and neither a zone nor a port
 * (some proxies add it) belongs to it. Undefined when it is none.
 */
function readAddress(text: string): string | undefined {
  const inside = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text)?.[1];
  const four = /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/.exec(text)?.[1];
  const bare = (inside ?? four ?? text).split("%", 1)[0] ?? "";
  return isIP(bare) === 0 ? undefined : ipaddr.process(bare).toString();
}

/** The address that a request of the house comes from, with Node's server below it. */
export function addressIn(proxies: readonly string[], c: Context): string {
  const socket = propertyOf(propertyOf(c.env, "incoming"), "socket");
  const nearest = propertyOf(socket, "remoteAddress");
  return addressOf(proxies, {
    nearest: typeof nearest === "string" ? nearest : undefined,
    told: c.req.header("x-forwarded-for"),
  });
}

function propertyOf(thing: unknown, name: string): unknown {
  return typeof thing === "object" && thing !== null ? Reflect.get(thing, name) : undefined;
}
