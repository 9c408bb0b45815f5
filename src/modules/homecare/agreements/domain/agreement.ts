import { type Id, isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import type { OrganisationId } from "#rules/organisations";

export type AgreementId = Id<"Agreement">;
export type DocumentId = Id<"Document">;

export const MOST_CONTACT = 200;
/** For so many agreements that stand one organisation answers at most. */
export const MOST_ANSWERED = 20;
/** They read it over at the latest after so long. */
const AT_MOST = { years: 3 } as const;

/** A text of the commons that organisations signed. */
export interface Agreement {
  readonly id: AgreementId;
  readonly document: DocumentId;
  /** The latest version that one that signed read over: who signs after signs that one. */
  readonly version: number;
  /** Which of them answers the requests of the persons (RGPD art. 26). */
  readonly answers: OrganisationId;
  /** How one reaches it. */
  readonly contact: string;
  readonly reviewOn: Temporal.PlainDate;
  readonly changedAt: Temporal.Instant;
}

export type ReviewRefusal = "review-not-to-come" | "review-too-far";

/** A day to come, within three years. */
export function decideReview(
  on: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Result<Temporal.PlainDate, ReviewRefusal> {
  if (Temporal.PlainDate.compare(on, today) <= 0) return refused("review-not-to-come");
  return Temporal.PlainDate.compare(on, today.add(AT_MOST)) > 0
    ? refused("review-too-far")
    : done(on);
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** « https://…/communs/<id> », or the id alone: which text it is. */
export function readDocument(typed: string): DocumentId | undefined {
  const [found = ""] = ID.exec(typed) ?? [];
  return isId<"Document">(found) ? found : undefined;
}
