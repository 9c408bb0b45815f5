/** What came of asking for an address. Any server's doing is one of these. */
export type LinkAnswer =
  /** A page came; `at`: where it was found, after redirections. */
  | { readonly got: "page"; readonly at: string }
  /** The server answered without it: 404, 503. */
  | { readonly got: "status"; readonly status: number }
  /** No server answered, or nothing was asked. */
  | { readonly got: "silence"; readonly why: Silence };

/** `no-name`: nobody has it; `nobody-there`: the connection is refused; `closed-network`: not on the open Internet. */
export type Silence = "no-name" | "nobody-there" | "too-slow" | "closed-network" | "other";

/** Why a visit is told as it is. */
export type LinkReason =
  | "answers"
  | "front-page"
  | "not-found"
  | "removed"
  | "shut"
  | "busy"
  | "broken"
  | Silence;

/** One visit. `gone` proves something against the address, `unsure` proves nothing. */
export interface LinkVisit {
  readonly finding: "well" | "gone" | "moved" | "unsure";
  readonly reason: LinkReason;
}

/** How an address stands: `new` was never visited, `failing` was gone once, or not for a day yet. */
export const LINK_STATES = ["new", "well", "failing", "dead", "moved", "unsure"] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** What is known of an address from its visits. */
export interface LinkKnown {
  readonly state: LinkState;
  /** When it was first found gone, of the visits in a row that found it so. */
  readonly since: Temporal.Instant | undefined;
}

/** An address is visited once a week at most, by itself. */
export const EVERY = { hours: 7 * 24 } as const;

/** Between the first visit that finds it gone and the one that makes it dead, in hours: a night of works kills nothing. */
const PROOF = 24;

/** More hosts than these, all silent the same night: the network that is away is ours. */
const TOO_SILENT = 3;

/** What a visit found. Pure: `asked` is the address as the call gives it. */
export function readVisit(asked: string, answer: LinkAnswer): LinkVisit {
  switch (answer.got) {
    case "page":
      return isFrontPage(answer.at) && !isFrontPage(asked)
        ? { finding: "moved", reason: "front-page" }
        : { finding: "well", reason: "answers" };
    case "status":
      return readStatus(answer.status);
    case "silence":
      return {
        finding: answer.why === "no-name" || answer.why === "nobody-there" ? "gone" : "unsure",
        reason: answer.why,
      };
  }
}

/** RFC 9110, § 15.5: of the refusals of a server only 404 and 410 say that the page is not there. */
function readStatus(status: number): LinkVisit {
  if (status < 300) return { finding: "well", reason: "answers" };
  if (status === 404) return { finding: "gone", reason: "not-found" };
  if (status === 410) return { finding: "gone", reason: "removed" };
  if (status === 429 || status === 503) return { finding: "unsure", reason: "busy" };
  return { finding: "unsure", reason: status >= 500 ? "broken" : "shut" };
}

/** Whether an address is the first page of a site: nothing after its name, or a file that stands for it. */
export function isFrontPage(address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  const isFirst = /^\/(?:(?:index|accueil|home|default)(?:\.\w{2,5})?\/?)?$/i.test(url.pathname);
  return isFirst && url.search === "";
}

/**
 * What is known after a visit. Dead: found gone by two visits in a row, a day apart or more. A visit
 * that proves nothing ends a beginning of doubt, and leaves dead what is: one page that answers revives it.
 */
export function afterVisit(
  before: LinkKnown,
  { finding }: LinkVisit,
  now: Temporal.Instant,
): LinkKnown {
  if (finding === "well" || finding === "moved") return { state: finding, since: undefined };
  if (finding === "unsure")
    return before.state === "dead" ? before : { state: "unsure", since: undefined };
  if (before.state === "dead") return before;
  const since = before.state === "failing" ? before.since : undefined;
  if (since === undefined) return { state: "failing", since: now };
  const isProven = since.until(now).total("hours") >= PROOF;
  return { state: isProven ? "dead" : "failing", since };
}

/** Whether the visits of a night say more of our own network than of others': many hosts, and none answered. */
export function isOurSilence(
  visits: readonly { readonly host: string; readonly answer: LinkAnswer }[],
): boolean {
  const asked = visits.filter(
    ({ answer }) => answer.got !== "silence" || answer.why !== "closed-network",
  );
  const hosts = new Set(asked.map(({ host }) => host));
  return hosts.size >= TOO_SILENT && asked.every(({ answer }) => answer.got === "silence");
}

/** Whether the server asks, or shows, that it is better left alone for the night. */
export function isTired({ reason }: LinkVisit): boolean {
  return reason === "busy" || reason === "too-slow";
}

/** The name (and port) of whom an address belongs to; the address itself when it has none. */
export function hostOf(address: string): string {
  return URL.parse(address)?.host ?? address;
}

/** In the same order, those whose address answers first. */
export function livingFirst<T extends { readonly url?: string | undefined }>(
  ones: readonly T[],
  dead: ReadonlySet<string> | ReadonlyMap<string, unknown>,
): readonly T[] {
  const isDead = ({ url }: T) => url !== undefined && dead.has(url);
  return ones.toSorted((a, b) => Number(isDead(a)) - Number(isDead(b)));
}
