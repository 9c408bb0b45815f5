import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { ownSpaceOf } from "#rules/access";
import { type OrganisationId, spaceOf } from "#rules/organisations";
import type { CommuneCode } from "#rules/territory";

import type { PersonId, SpaceId } from "../../favours/domain/favour.ts";
import { OFFICE, type OpenDays, VOLUNTEER } from "./open-days.ts";
import { type ReceiveWindow, USUAL_RECEIVE } from "./windows.ts";

export type GiverId = Id<"Giver">;
export type OfferId = Id<"Offer">;

/** What one may give: something that one knows, hours, a thing to lend, places in a training, another help. */
export const OFFER_KINDS = ["skill", "time", "equipment", "training", "help"] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** How long the words of an offer may be, and what one adds to them. */
export const MOST_OFFER_WORDS = 200;
export const MOST_DETAILS = 1000;
/** More offers than this are a catalogue, that nobody reads. */
export const MOST_OFFERS = 30;
/** The farthest that one may say to go; farther is « anywhere ». */
export const FARTHEST_GIVEN = 300;
/** How far ahead the end of a pause may be. */
export const LONGEST_PAUSE = { months: 12 } as const;

/** Who gives: a person, or an organisation through those who represent it. */
export type GivenBy =
  | { readonly person: PersonId; readonly organisation?: undefined }
  | { readonly organisation: OrganisationId; readonly person?: undefined };

/** What a giver declares of how they may be asked. All of it is said by them: nothing is learnt. */
export interface GiverTerms {
  readonly commune: CommuneCode | undefined;
  /** How far they go from there; undefined: anywhere, or at a distance. */
  readonly km: number | undefined;
  readonly receive: ReceiveWindow;
  readonly openDays: OpenDays;
  /** In the directory, for those who are signed in. Nobody is there without having said so. */
  readonly shown: boolean;
}

/** Somebody who may be asked for something. */
export type Giver = GivenBy &
  GiverTerms & {
    readonly id: GiverId;
    /** Their own space, or that of the organisation. */
    readonly space: SpaceId;
    readonly updatedAt: Temporal.Instant;
  };

/** One thing that they can give, in their own words. */
export interface Offer {
  readonly id: OfferId;
  readonly giver: GiverId;
  readonly kind: OfferKind;
  readonly words: string;
  readonly details: string | undefined;
  /** The code of a job of the ROME, when they chose one of those suggested. */
  readonly rome: string | undefined;
  readonly saidAt: Temporal.Instant;
  readonly isHidden: boolean;
}

/** What stands until they say otherwise: two asks at once, the days of a volunteer or of an office, nothing shown. */
export function newTerms(by: GivenBy, commune?: CommuneCode): GiverTerms {
  return {
    commune,
    km: undefined,
    receive: USUAL_RECEIVE,
    openDays: by.person === undefined ? OFFICE : VOLUNTEER,
    shown: false,
  };
}

/** A kind among ours, or undefined. */
export function readOfferKind(text: string): OfferKind | undefined {
  return OFFER_KINDS.find((kind) => kind === text);
}

/** Whether they may be asked today, by what they declared alone; during a pause, until which day not. */
export function availabilityOf(
  { receive }: Pick<GiverTerms, "receive">,
  today: Temporal.PlainDate,
):
  | { readonly state: "free" | "closed" }
  | { readonly state: "paused"; readonly until: Temporal.PlainDate } {
  const { pausedUntil, size } = receive;
  if (pausedUntil !== undefined && Temporal.PlainDate.compare(today, pausedUntil) <= 0)
    return { state: "paused", until: pausedUntil };
  return { state: size === 0 ? "closed" : "free" };
}

/**
 * Whether somebody goes as far as a place: always when they go anywhere, or when nothing is known of
 * where one of the two is. `kilometres` is undefined when it cannot be measured.
 */
export function goesAsFar(
  { km, commune }: Pick<GiverTerms, "km" | "commune">,
  kilometres: number | undefined,
): boolean {
  if (km === undefined || commune === undefined || kilometres === undefined) return true;
  return kilometres <= km;
}

/** Where the words of a giver live: their own space, or that of the organisation. */
export function spaceOfGiver(by: {
  readonly person: PersonId | undefined;
  readonly organisation: OrganisationId | undefined;
}): SpaceId {
  if (by.organisation !== undefined) return spaceOf(by.organisation);
  if (by.person === undefined) throw new Error("a giver is a person or an organisation");
  return ownSpaceOf(by.person);
}

/** The same once a pause is over: it is said no more. */
export function withoutOverPause(terms: GiverTerms, today: Temporal.PlainDate): GiverTerms {
  const isOver = availabilityOf(terms, today).state !== "paused";
  return isOver ? { ...terms, receive: { ...terms.receive, pausedUntil: undefined } } : terms;
}

export type TermsRefusal =
  | "pause-is-over"
  | "pause-too-long"
  | "where-first"
  | "minor"
  | "no-offer";

/**
 * What one may declare: a pause that ends one day, within a year; a distance from somewhere. Nobody
 * under eighteen is in the directory, and nobody is there with nothing to give.
 */
export function decideTerms(
  terms: GiverTerms,
  facts: {
    readonly today: Temporal.PlainDate;
    readonly isAdult: boolean;
    readonly offers: number;
  },
): Result<GiverTerms, TermsRefusal> {
  const { pausedUntil } = terms.receive;
  if (terms.km !== undefined && terms.commune === undefined) return refused("where-first");
  if (pausedUntil !== undefined) {
    if (Temporal.PlainDate.compare(pausedUntil, facts.today) < 0) return refused("pause-is-over");
    if (Temporal.PlainDate.compare(pausedUntil, facts.today.add(LONGEST_PAUSE)) > 0)
      return refused("pause-too-long");
  }
  if (terms.shown && !facts.isAdult) return refused("minor");
  if (terms.shown && facts.offers === 0) return refused("no-offer");
  return done(terms);
}
