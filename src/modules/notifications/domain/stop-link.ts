/** What a link of a mail stops: one source of a kind, or all mails to an address. */
export type Stopped =
  | { readonly what: "source"; readonly kind: string; readonly source: string }
  | { readonly what: "all"; readonly address: string };

/** The word that stands for « all » where a kind would stand. */
const ALL = "tout";

/** What the signature of a stopping link covers. It never expires: who wants no more mail is right at any time. */
export function signedPart(stopped: Stopped): string {
  return stopped.what === "all" ? `${ALL}/${stopped.address}` : `${stopped.kind}/${stopped.source}`;
}

/** The path of the page of a stopping link. */
export function stopPath(stopped: Stopped, signature: string): string {
  return `/l/courriels/${signedPart(stopped)}/${signature}`;
}

/** Reads what a stopping link stops from the two words of its path; its signature is checked apart. */
export function readStopped(kind: string, row: string): Stopped {
  return kind === ALL ? { what: "all", address: row } : { what: "source", kind, source: row };
}
