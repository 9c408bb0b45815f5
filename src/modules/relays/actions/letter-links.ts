import { isId } from "#basics/id";
import type { App } from "#services/house";
import { isSigned, sign } from "#services/keys";

import type { AlarmToldId, NamedId } from "../domain/relay.ts";

const FOR_TOLD = "told of an alarm";
const FOR_NAMED = "named to be told";

/** The address in the letter of who is told: one page, its buttons, without coming in. */
export const toldPath = (app: App, told: AlarmToldId): string =>
  `/l/besoin/${told}/${sign(app, FOR_TOLD, told)}`;

/** The address in the letter of who is asked whether they may be told. */
export const namedPath = (app: App, named: NamedId): string =>
  `/l/prevenir/${named}/${sign(app, FOR_NAMED, named)}`;

interface Link {
  readonly id: string;
  readonly signature: string;
}

/** Undefined when it was not signed by us. */
export function readToldLink(app: App, { id, signature }: Link): AlarmToldId | undefined {
  return isId<"RelayTold">(id) && isSigned(app, FOR_TOLD, id, signature) ? id : undefined;
}

export function readNamedLink(app: App, { id, signature }: Link): NamedId | undefined {
  return isId<"RelayNamed">(id) && isSigned(app, FOR_NAMED, id, signature) ? id : undefined;
}
