/** What is asked of another server. */
export interface AskedFetch {
  /** http or https, without a name or password in it. */
  readonly url: string;
  /** Who asks: the public address of the instance, told in `User-Agent`. */
  readonly who: string;
  readonly method?: "GET" | "HEAD" | "POST" | undefined;
  /** Sent as they are. None of them follows a redirection to another server: they may hold a secret. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
  /** What the last answer bore: then « nothing changed » is an answer. */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** Its beginning is enough: what is longer than the limit is cut there, instead of being refused. */
  readonly beginning?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How far a request may go. Times in milliseconds, sizes in bytes. */
export interface FetchLimits {
  /** Until the connection is made, the name looked up and the certificate checked. */
  readonly connect: number;
  /** From there until the answer begins. */
  readonly firstByte: number;
  /** For one request, redirections apart. */
  readonly whole: number;
  /** What is received, and what comes out once decompressed. */
  readonly bytes: number;
  /** Between two requests to one host. */
  readonly pause: number;
  readonly redirects: number;
}

export const LIMITS: FetchLimits = {
  connect: 10_000,
  firstByte: 45_000,
  whole: 120_000,
  bytes: 48 * 1024 * 1024,
  pause: 1_000,
  redirects: 5,
};

/** What a caller may narrow; tests shorten times and open one local server. */
export interface Reach {
  readonly limits?: Partial<FetchLimits> | undefined;
  /** « host:port » of servers that may be asked although their address is private. For tests alone. */
  readonly localServers?: readonly string[] | undefined;
}

/** Why nothing came. */
export type FetchRefusal =
  /** No address, or one that is not http(s), or with a password in it, or that steps down from https. */
  | "not-http"
  /** The name leads to a machine that is not on the open Internet. */
  | "forbidden-address"
  | "too-large"
  | "too-slow"
  /** Too many requests, or away for a while: `wait` seconds when it says how long. */
  | "busy"
  /** The server says no (4xx): `status`, and the beginning of what it says. */
  | "refused"
  /** The server failed (5xx). */
  | "broken"
  /** No such name, nobody there, a certificate that does not hold, a connection that was cut. */
  | "unreachable"
  /** Compressed in a way that we did not ask for, or that does not open. */
  | "unreadable"
  | "too-many-redirects"
  | "cancelled";

/** What came of it. Whatever the other server does, it is one of these. */
export type Fetched =
  | {
      readonly got: "content";
      readonly bytes: Uint8Array;
      /** Where it was found, after redirections. */
      readonly url: string;
      readonly etag?: string | undefined;
      readonly lastModified?: string | undefined;
      /** « application/json », without its parameters, in small letters. */
      readonly type?: string | undefined;
      /** Nothing is left of a quota: seconds until it may be asked again. */
      readonly wait?: number | undefined;
    }
  | { readonly got: "unchanged"; readonly url: string }
  | {
      readonly got: "nothing";
      readonly why: FetchRefusal;
      readonly status?: number | undefined;
      /** Seconds during which the server asks to be left alone. */
      readonly wait?: number | undefined;
      /** The beginning of what it said, as text of nobody's making: shown to the operator only. */
      readonly said?: string | undefined;
      /** The code of the machine: « ENOTFOUND », « CERT_HAS_EXPIRED ». */
      readonly code?: string | undefined;
    };
