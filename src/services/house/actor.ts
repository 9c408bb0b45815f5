import type { Id } from "#basics/id";

export type PersonId = Id<"Person">;
export type SpaceId = Id<"Space">;

/** By whom something is done. */
export type By =
  | { readonly kind: "visitor" }
  | { readonly kind: "person"; readonly person: PersonId }
  /** The holder of a signed link sees and does only what concerns the one row it was signed for. */
  | { readonly kind: "link"; readonly table: string; readonly row: string }
  /** Work of the house itself: its name is its right (see `Module.rights`). */
  | { readonly kind: "job"; readonly name: string }
  /** Whoever keeps this instance: administrative acts, no private rows. */
  | { readonly kind: "operator"; readonly person: PersonId | undefined }
  | { readonly kind: "server"; readonly origin: string };

/** By which way the act reached us; kept with what was done. */
export type Channel =
  | "page"
  | "mail-link"
  | "paper"
  | "telephone"
  | "command"
  /** A machine, by a private address of the person: it reads, and changes nothing. */
  | "private-address"
  | "job"
  | "federation";

/** A mandate, with who gave it and who holds it. */
export interface HeldMandate {
  readonly mandate: Id<"Mandate">;
  readonly person: PersonId;
  readonly holder: PersonId;
}

/** Who acts: by whom, for whom, under which mandate, by which channel. In every signature. */
export interface Actor {
  readonly by: By;
  /** The person for whom it is done: oneself, or the one who gave the mandate. */
  readonly for: PersonId | undefined;
  readonly mandate: Id<"Mandate"> | undefined;
  /** What that mandate entrusts, as it stands at this request: parts of the house. Empty without one. */
  readonly scopes: readonly string[];
  /** Who acts under which mandate behind a right of the house that was lent to a step of theirs. */
  readonly behind?: HeldMandate | undefined;
  readonly channel: Channel;
}

/** Somebody who has not said who they are. */
export const visitor: Actor = {
  by: { kind: "visitor" },
  for: undefined,
  mandate: undefined,
  scopes: [],
  channel: "page",
};

/** A person who acts for themself. */
export function person(id: PersonId, channel: Channel = "page"): Actor {
  return { by: { kind: "person", person: id }, for: id, mandate: undefined, scopes: [], channel };
}

/** A machine that reads for a person by one of their private addresses (`access`): PostgreSQL lets it change nothing. */
export function privateReader(id: PersonId): Actor {
  return person(id, "private-address");
}

/** A person who acts for another, under a mandate that the other gave, as far as it goes. Never as the operator. */
export function holderOf(
  id: PersonId,
  acting: {
    readonly person: PersonId;
    readonly mandate: Id<"Mandate">;
    readonly scopes: readonly string[];
  },
): Actor {
  return {
    by: { kind: "person", person: id },
    for: acting.person,
    mandate: acting.mandate,
    scopes: acting.scopes,
    channel: "page",
  };
}

/** The holder of a link that was signed for one row of one table. */
export function linkHolder(table: string, row: string): Actor {
  return {
    by: { kind: "link", table, row },
    for: undefined,
    mandate: undefined,
    scopes: [],
    channel: "mail-link",
  };
}

/** Work of the house, with the right of that name. */
export function job(name: string): Actor {
  return {
    by: { kind: "job", name },
    for: undefined,
    mandate: undefined,
    scopes: [],
    channel: "job",
  };
}

/** The operator, from a page (then a person) or from the command line. */
export function operator(id?: PersonId): Actor {
  return {
    by: { kind: "operator", person: id },
    for: id,
    mandate: undefined,
    scopes: [],
    channel: id === undefined ? "command" : "page",
  };
}

/** Whether it is a person who acts, not as the operator. */
export function isPersonActing(
  actor: Actor,
): actor is Actor & { readonly by: Extract<By, { kind: "person" }> } {
  return actor.by.kind === "person";
}

/** Whether this is the operator at work, the only one who may do administrative acts. */
export function isOperator(actor: Actor): boolean {
  return actor.by.kind === "operator";
}

/** The person who acts, if it is one. */
export function personBy(actor: Actor): PersonId | undefined {
  switch (actor.by.kind) {
    case "person":
    case "operator":
      return actor.by.person;
    case "visitor":
    case "link":
    case "job":
    case "server":
      return undefined;
  }
}

/** How PostgreSQL is told who acts: `archipel.actor`. Read by the functions of the schema `house`. */
export function settingOf({ by }: Actor): string {
  switch (by.kind) {
    case "visitor":
      return "visitor";
    case "person":
      return `person:${by.person}`;
    case "link":
      return `link:${by.table}:${by.row}`;
    case "job":
      return `job:${by.name}`;
    case "operator":
      return by.person === undefined ? "operator" : `operator:${by.person}`;
    case "server":
      return `server:${by.origin}`;
  }
}

/** By what kind of actor ("operator", "job"), without saying whom: for the columns of tables that anybody may read. */
export function writeKind({ by }: Actor): string {
  return by.kind;
}

/** Who acts, in few words without any name, for the columns that keep it ("person:…", "job:…"). */
export const writeActor = settingOf;

/** Who a session's token belongs to, with what each page needs to know of them. */
export interface Identified {
  readonly session: string;
  readonly person: PersonId;
  readonly name: string;
  /** Adrienne's screens. */
  readonly simple: boolean;
  /** Whom they call for help, when they chose someone: for simple pages. */
  readonly calls?: { readonly name: string; readonly telephone: string } | undefined;
  readonly operator: boolean;
  /** For whom this session acts, when it does. */
  readonly acting?: ActingFor | undefined;
  /** What the person must see on each page, now: somebody asks for their account. */
  readonly warning?: { readonly says: string; readonly at: string } | undefined;
}

/** The mandate under which somebody acts in their session. */
export interface ActingFor {
  readonly person: PersonId;
  readonly name: string;
  readonly mandate: Id<"Mandate">;
  readonly scopes: readonly string[];
}
