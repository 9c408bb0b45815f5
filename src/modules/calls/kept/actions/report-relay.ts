import { isId } from "#basics/id";
import { namesOfOrganisationsIn, representativeIdsIn } from "#modules/organisations";
import { isOperator, type Reportable } from "#services/house";

import { findCallById } from "../../store/calls.ts";
import { findRelay, saveRelayHidden } from "../store/relays.ts";
import { relayOf } from "./texts.fr.ts";

/** A relay as something that anyone can report: hidden, the page of the call names it no more. */
export const reportableRelay: Reportable = {
  find: async (work, id) => {
    const relay = isId<"Relay">(id) ? await findRelay(work, id) : undefined;
    if (relay === undefined || (relay.isHidden && !isOperator(work.actor))) return undefined;
    const call = await findCallById(work, relay.call);
    if (call?.state !== "published") return undefined;
    const names = await namesOfOrganisationsIn(work, [relay.organisation]);
    const name = names.get(relay.organisation)?.name ?? "";
    return { title: relayOf(name, call.title), at: `/appels/${call.number}#relais` };
  },
  authors: async (work, id) => {
    const relay = isId<"Relay">(id) ? await findRelay(work, id) : undefined;
    if (relay === undefined) return [];
    return representativeIdsIn(work, { organisation: relay.organisation, power: "publish" });
  },
  words: async (work, id) => (isId<"Relay">(id) ? (await findRelay(work, id))?.url : undefined),
  hide: async (work, id, reason) => {
    if (isId<"Relay">(id)) await saveRelayHidden(work, id, reason);
  },
  showAgain: async (work, id) => {
    if (isId<"Relay">(id)) await saveRelayHidden(work, id, undefined);
  },
};
