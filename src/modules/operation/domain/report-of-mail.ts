/** What a report of non-delivery says (RFC 3464) of one mail of ours. */
export interface MailReport {
  /** The number of the mail; absent when the report is about none of ours. */
  readonly mail: string | undefined;
  /** "hard": the address takes nothing any more; "soft": it may later, or the fault is not its own; "none": it arrived. */
  readonly outcome: "hard" | "soft" | "none";
  /** The code that was given, « 5.1.1 » (RFC 3463). */
  readonly status: string;
}

/** One part of a mail: its headers by lower-case name, and what follows them. */
interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Deeper than this, a mail is a trap. */
const DEEPEST = 8;
const NUMBER = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** Reads what a mail server hands over when a mail comes back; undefined when it is no such report. */
export function readReport(raw: string): MailReport | undefined {
  const text = raw.replaceAll("\r\n", "\n");
  const whole = partOf(text);
  const parts = leavesOf(whole, 0);
  const told = parts.find(({ headers }) => typeOf(headers) === "message/delivery-status");
  if (told === undefined) return undefined;
  const blocks = told.body.split(/\n{2,}/).map((block) => headersOf(block));
  const worst = blocks
    .filter((block) => block.has("action"))
    .map((block) => ({
      outcome: outcomeOf(block.get("action") ?? "", block.get("status") ?? ""),
      status: statusOf(block.get("status") ?? ""),
    }))
    .toSorted((a, b) => RANK.indexOf(a.outcome) - RANK.indexOf(b.outcome))[0];
  return worst && { mail: numberIn(whole.headers, parts), ...worst };
}

const RANK = ["hard", "soft", "none"];

/**
 * Which failures say that the address itself is of no more use. A full box (5.2.2) empties; a refusal
 * of policy (5.7) or of protocol is not the address's fault.
 */
function outcomeOf(action: string, status: string): MailReport["outcome"] {
  switch (action.trim().toLowerCase()) {
    case "failed":
      return /^5\.(0\.0|1\.\d+|2\.[01]|4\.4)\b/.test(status.trim()) ? "hard" : "soft";
    case "delayed":
      return "soft";
    default:
      return "none";
  }
}

function statusOf(text: string): string {
  return /^\d\.\d{1,3}\.\d{1,3}/.exec(text.trim())?.[0] ?? "?";
}

/** The number of our mail: in the address to which it came back (VERP), else in its own Message-ID, sent along. */
function numberIn(
  headers: ReadonlyMap<string, string>,
  parts: readonly Part[],
): string | undefined {
  const back = new RegExp(`\\+(${NUMBER})@`, "i");
  for (const name of ["to", "delivered-to", "x-original-to", "envelope-to"]) {
    const found = back.exec(headers.get(name) ?? "")?.[1];
    if (found !== undefined) return found.toLowerCase();
  }
  const ours = new RegExp(`<(${NUMBER})@`, "i");
  for (const part of parts) {
    const type = typeOf(part.headers);
    if (type !== "message/rfc822" && type !== "text/rfc822-headers") continue;
    const found = ours.exec(headersOf(part.body).get("message-id") ?? "")?.[1];
    if (found !== undefined) return found.toLowerCase();
  }
  return undefined;
}

function typeOf(headers: ReadonlyMap<string, string>): string {
  return (headers.get("content-type") ?? "text/plain").split(";")[0]?.trim().toLowerCase() ?? "";
}

function headersOf(text: string): ReadonlyMap<string, string> {
  const head = text.replace(/^\n+/, "").split("\n\n")[0] ?? "";
  const headers = new Map<string, string>();
  // A line that begins with a blank belongs to the one before.
  for (const line of head.replaceAll(/\n[ \t]+/g, " ").split("\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

function partOf(text: string): Part {
  const clean = text.replace(/^\n+/, "");
  const end = clean.indexOf("\n\n");
  const headers = headersOf(clean);
  const body = end === -1 ? "" : clean.slice(end + 2);
  return { headers, body: decoded(body, headers.get("content-transfer-encoding") ?? "") };
}

/** The parts that hold no other. */
function leavesOf(part: Part, depth: number): readonly Part[] {
  const [, quoted, bare] =
    /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(part.headers.get("content-type") ?? "") ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined || depth > DEEPEST) return [part];
  return `\n${part.body}`
    .split(`\n--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith("--"))
    .flatMap((piece) => leavesOf(partOf(piece.slice(piece.indexOf("\n") + 1)), depth + 1));
}

function decoded(body: string, encoding: string): string {
  switch (encoding.trim().toLowerCase()) {
    case "base64":
      return fromBase64(body);
    case "quoted-printable":
      return body
        .replaceAll(/=[ \t]*\n/g, "")
        .replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) =>
          String.fromCodePoint(Number.parseInt(hex, 16)),
        );
    default:
      return body;
  }
}

function fromBase64(text: string): string {
  const clean = text.replaceAll(/[^A-Za-z0-9+/]/g, "");
  try {
    return atob(clean.slice(0, clean.length - (clean.length % 4))).replaceAll("\r\n", "\n");
  } catch {
    return "";
  }
}
