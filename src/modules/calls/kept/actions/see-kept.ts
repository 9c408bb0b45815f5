import {
  type Accompanying,
  listMyAccompanyingIn,
  namesOfOrganisationsIn,
  type NamedOnPage,
  type OrganisationOfPerson,
  organisationsOfIn,
  organisationsToActForIn,
} from "#modules/organisations";
import { hasRoleThat } from "#rules/organisations";
import { reading, type Work } from "#services/house";

import { type Call, isOpen } from "../../domain/call.ts";
import type { OrganisationId } from "../../domain/publish/issuer.ts";
import { findCall, listCallsById } from "../../store/calls.ts";
import { roomLeft, type Suggestion } from "../domain/kept.ts";
import { listKept } from "../store/kept.ts";
import { findRelayOf, type KeptRelay, listRelaysBy, listRelaysOfCall } from "../store/relays.ts";
import { listBySupport, listWaiting } from "../store/suggestions.ts";
import { openSuggestionIn, type ToldSuggestion } from "./suggest-call.ts";

/** What one may do with a call for one's structures. */
export interface SeenToKeep {
  readonly call: Call;
  readonly isOpen: boolean;
  /** My organisations, whether each keeps it, and whether I may say so. */
  readonly mine: readonly {
    readonly organisation: OrganisationOfPerson;
    readonly keeps: boolean;
  }[];
  /** Structures of mine that accompany, with whom one may propose it to. */
  readonly proposes: readonly Proposing[];
  /** Media of mine, with what they said. */
  readonly relays: readonly {
    readonly organisation: OrganisationOfPerson;
    readonly relay: KeptRelay | undefined;
  }[];
}

export interface Proposing extends Accompanying {
  readonly of: readonly {
    readonly id: OrganisationId;
    readonly name: string;
    /** What became of this call, when it was proposed to them; how many more they may look at. */
    readonly known: Suggestion | undefined;
    readonly room: number;
  }[];
}

/** The page « Garder, proposer, relayer » of a call, for who is signed in; undefined when there is no such call. */
export const seeToKeep = reading(seeToKeepIn);

export async function seeToKeepIn(
  work: Work,
  { number }: { readonly number: number },
): Promise<SeenToKeep | undefined> {
  const call = await findCall(work, number);
  if (call?.state !== "published" || work.actor.for === undefined) return undefined;
  const keepers = await organisationsToActForIn(work, "manage");
  const kept = await listKept(
    work,
    keepers.map(({ id }) => id),
  );
  const media = (await organisationsToActForIn(work, "publish")).filter((one) =>
    hasRoleThat(one, "relays"),
  );
  const relays = [];
  for (const organisation of media) {
    const relay = await findRelayOf(work, { call: call.id, organisation: organisation.id });
    relays.push({ organisation, relay: relay?.isHidden === true ? undefined : relay });
  }
  const proposes: Proposing[] = [];
  for (const one of await listMyAccompanyingIn(work))
    proposes.push(await proposingIn(work, call, one));
  return {
    call,
    isOpen: isOpen(call, work.now),
    mine: keepers.map((organisation) => ({
      organisation,
      keeps: kept.some((one) => one.organisation === organisation.id && one.call === call.id),
    })),
    proposes,
    relays,
  };
}

async function proposingIn(work: Work, call: Call, accompanying: Accompanying): Promise<Proposing> {
  const { support, associations } = accompanying;
  const known = await listBySupport(work, { support: support.id, call: call.id });
  return {
    ...accompanying,
    of: associations.map(({ id, name }) => {
      const theirs = known.filter(({ association }) => association === id);
      const waiting = theirs.filter(({ answer }) => answer === undefined).length;
      return {
        id,
        name,
        known: theirs.find((one) => one.call === call.id),
        room: roomLeft(waiting),
      };
    }),
  };
}

/** The calls that one of my organisations keeps, and those that are proposed to it. */
export interface KeptOf {
  readonly organisation: OrganisationOfPerson;
  readonly mayKeep: boolean;
  readonly calls: readonly Call[];
  readonly proposed: readonly ToldSuggestion[];
}

/** « Les appels gardés »: of each organisation that one represents. */
export const seeKept = reading(seeKeptIn);

export async function seeKeptIn(work: Work): Promise<readonly KeptOf[]> {
  const person = work.actor.mandate === undefined ? work.actor.for : undefined;
  if (person === undefined) return [];
  const mine = await organisationsOfIn(work, person);
  const ids = mine.map(({ id }) => id);
  const keepers = new Set((await organisationsToActForIn(work, "manage")).map(({ id }) => id));
  const kept = await listKept(work, ids);
  const calls = new Map(
    (
      await listCallsById(
        work,
        kept.map(({ call }) => call),
      )
    ).map((one) => [one.id, one]),
  );
  const waiting = await waitingIn(work, ids);
  return mine.map((organisation) => ({
    organisation,
    mayKeep: keepers.has(organisation.id),
    calls: kept
      .filter((one) => one.organisation === organisation.id)
      .flatMap(({ call }) => calls.get(call) ?? [])
      .filter(({ state }) => state === "published")
      .toSorted((one, other) => closing(one) - closing(other)),
    proposed: waiting.filter(({ to }) => to === organisation.id).map(({ told }) => told),
  }));
}

const closing = ({ closesAt }: Call) => closesAt?.epochMilliseconds ?? Number.MAX_SAFE_INTEGER;

async function waitingIn(work: Work, ids: readonly OrganisationId[]) {
  const all = [];
  for (const one of await listWaiting(work, ids)) {
    const told = await openSuggestionIn(work, one);
    if (told !== undefined) all.push({ to: one.association, told });
  }
  return all;
}

/** The proposed calls that wait for the person who acts. */
export async function listProposedToMeIn(work: Work): Promise<readonly ToldSuggestion[]> {
  const ids = (await organisationsToActForIn(work, "manage")).map(({ id }) => id);
  return ids.length === 0 ? [] : (await waitingIn(work, ids)).map(({ told }) => told);
}

/** The calls that one organisation keeps, for its representatives: PostgreSQL shows them to nobody else. */
export async function listKeptCallsIn(
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<readonly { readonly organisation: OrganisationId; readonly call: Call }[]> {
  const kept = await listKept(work, organisations);
  const calls = await listCallsById(work, [...new Set(kept.map(({ call }) => call))]);
  return kept.flatMap(({ organisation, call: id }) => {
    const call = calls.find((one) => one.id === id);
    return call === undefined || !isOpen(call, work.now) ? [] : [{ organisation, call }];
  });
}

/** A relay as the page of a call, or of a media, tells it. */
export interface SeenRelay {
  readonly relay: KeptRelay;
  readonly by: NamedOnPage;
}

/** Who relayed a call. */
export async function listRelaysIn(work: Work, call: Call): Promise<readonly SeenRelay[]> {
  const relays = await listRelaysOfCall(work, call.id);
  const names = await namesOfOrganisationsIn(
    work,
    relays.map(({ organisation }) => organisation),
  );
  return relays.flatMap((relay) => {
    const by = names.get(relay.organisation);
    return by === undefined ? [] : [{ relay, by }];
  });
}

/** As many as the page of a media shows. */
const MOST_RELAYS = 10;

/** The latest calls that a media relayed, that are published. */
export async function listRelayedIn(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly { readonly relay: KeptRelay; readonly call: Call }[]> {
  const relays = await listRelaysBy(work, organisation, MOST_RELAYS);
  const calls = await listCallsById(
    work,
    relays.map(({ call }) => call),
  );
  return relays.flatMap((relay) => {
    const call = calls.find(({ id }) => id === relay.call);
    return call?.state === "published" ? [{ relay, call }] : [];
  });
}
