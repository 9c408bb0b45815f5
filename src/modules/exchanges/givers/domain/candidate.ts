import type { OrganisationId, StructureRole } from "#rules/organisations";

import type { PersonId } from "../../favours/domain/favour.ts";
import type { Giver, OfferId, OfferKind } from "./giver.ts";
import type { OpenDays } from "./open-days.ts";
import type { ReceiveWindow } from "./windows.ts";

/** Somebody of the directory who may be asked, with why: what they wrote, how far it is. */
export interface Candidate {
  readonly giver: Giver["id"];
  readonly person: PersonId | undefined;
  readonly organisation: OrganisationId | undefined;
  readonly name: string;
  /** What stands for an organisation; a person has their token. */
  /** The role under which it gives, when one is marked: an enterprise, a laboratory. */
  readonly mark?: StructureRole | undefined;
  readonly sign?:
    | {
        readonly id: string;
        readonly logo: { readonly at: string; readonly words: string } | undefined;
      }
    | undefined;
  /** Those that fit, the best first. */
  readonly offers: readonly {
    readonly id: OfferId;
    readonly kind: OfferKind;
    readonly words: string;
    readonly rome: string | undefined;
    /** Which of the telling words of the need it holds. */
    readonly held: readonly string[];
  }[];
  /** How well the best one fits; 1 for all when nothing was asked. */
  readonly fit: number;
  readonly commune: string | undefined;
  /** How far they said to go; undefined: anywhere. */
  readonly goes: number | undefined;
  /** Whole kilometres to the commune asked; undefined when it may not be claimed. */
  readonly km: number | undefined;
  readonly receive: ReceiveWindow;
  readonly openDays: OpenDays;
  readonly pausedUntil: Temporal.PlainDate | undefined;
}
/** The best fit first, then the nearest, then by name: nobody is ranked. */
export function compareCandidates(
  one: Pick<Candidate, "fit" | "km" | "name">,
  other: Pick<Candidate, "fit" | "km" | "name">,
): number {
  return (
    other.fit - one.fit ||
    (one.km ?? Number.MAX_SAFE_INTEGER) - (other.km ?? Number.MAX_SAFE_INTEGER) ||
    one.name.localeCompare(other.name, "fr")
  );
}

/** What holds less than this share of the telling words of a need speaks of something else. */
export const SPEAKS_OF_IT = 1 / 3;
