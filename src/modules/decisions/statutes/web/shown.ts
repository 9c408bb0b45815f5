import type { FieldProblems, Typed } from "#ui/form";

import type { SeenStatutes } from "../actions/set-statutes.ts";

/** Which form of the page of statutes was sent: what was typed there stays there. */
export type SentForm = "statuts" | "college" | "voix" | "membres";

export interface StatutesPageProps {
  readonly seen: SeenStatutes;
  /** Of the members, from 1. */
  readonly page: number;
  readonly isSaved?: boolean | undefined;
  readonly sent?: SentForm | undefined;
  /** The college whose form was sent. */
  readonly of?: string | undefined;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** What was typed and is to be mended in one of the forms; nothing in the others. */
export function shownIn(props: StatutesPageProps, form: SentForm, of?: string) {
  const { sent, typed, problem, problems } = props;
  return sent === form && props.of === of ? { typed, problem, problems } : {};
}
