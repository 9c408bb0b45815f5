import type { App, ExchangeKind } from "#services/house";

import { BEFOREHAND_AS, type BeforehandAs } from "../../domain/beforehand.ts";
import { kindsOf, namedBy, organisationPlaceOf } from "../../protocol/actions/kinds.ts";

/** Whether an organisation may say yes beforehand to what it is asked, or for who works for it. */
export function mayBeSaidAs(kind: ExchangeKind, as: BeforehandAs): boolean {
  if (kind.beforehand !== true || kind.due === undefined) return false;
  return as === "giver"
    ? namedBy(kind, "giver").every(({ mayBeOneself }) => mayBeOneself)
    : organisationPlaceOf(kind) !== undefined;
}

/** A kind that may be said yes to, as what. */
export interface KindBeforehand {
  readonly name: string;
  readonly kind: ExchangeKind;
  readonly as: BeforehandAs;
}

/** All that one may say yes to beforehand. */
export function listKindsBeforehand(app: App): readonly KindBeforehand[] {
  return [...kindsOf(app)].flatMap(([name, kind]) =>
    BEFOREHAND_AS.filter((as) => mayBeSaidAs(kind, as)).map((as) => ({ name, kind, as })),
  );
}
