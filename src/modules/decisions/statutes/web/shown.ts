import type { GivenBack } from "#basics/form";

import type { SeenStatutes } from "../actions/set-statutes.ts";

export interface StatutesPageProps {
  readonly seen: SeenStatutes;
  /** Of the members, from 1. */
  readonly page: number;
  readonly isSaved: boolean;
  /** The college whose form was sent. */
  readonly of: string | undefined;
  readonly back: GivenBack;
}
