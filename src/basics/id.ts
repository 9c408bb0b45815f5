declare const kind: unique symbol;

/** An identifier that fits one kind of thing: a `VoteId` is refused where a `MemberId` is asked for. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

const SHAPE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text from outside (an address, a form, another server) has the shape of an identifier. */
export function isId<Kind extends string>(text: string): text is Id<Kind> {
  return SHAPE.test(text);
}

/** A fresh random identifier (UUID version 4, RFC 9562). */
export function newId<Kind extends string>(): Id<Kind> {
  // oxlint-disable-next-line no-unsafe-type-assertion -- the one place where identifiers are born
  return crypto.randomUUID() as string as Id<Kind>;
}

/** Reads an identifier from a text written by the house itself (the demonstration, a test); throws on any other. */
export function knownId<Kind extends string>(text: string): Id<Kind> {
  if (!isId<Kind>(text)) throw new Error(`not an identifier: ${text}`);
  return text;
}
