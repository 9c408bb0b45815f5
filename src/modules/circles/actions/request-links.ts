import { isId } from "#basics/id";
import type { App } from "#services/house";
import { isSigned, sign } from "#services/keys";

import type { PersonId } from "../domain/circle.ts";
import type { RequestId } from "../domain/request.ts";

const PURPOSE = "circle request";

/** Which request, and the facilitator whose mail the link came in. */
export interface RequestLink {
  readonly request: RequestId;
  readonly facilitator: PersonId;
}

/** The path of a link by which one facilitator answers one request. It serves while the request waits and they facilitate. */
export function requestPath(app: App, { request, facilitator }: RequestLink): string {
  const signed = `${request}/${facilitator}`;
  return `/l/cercle/${signed}/${sign(app, PURPOSE, signed)}`;
}

/** Reads such a link; undefined when we did not sign it. */
export function readRequestLink(
  app: App,
  asked: { readonly request: string; readonly facilitator: string; readonly signature: string },
): RequestLink | undefined {
  const { request, facilitator, signature } = asked;
  if (!isId<"JoinRequest">(request) || !isId<"Person">(facilitator)) return undefined;
  return isSigned(app, PURPOSE, `${request}/${facilitator}`, signature)
    ? { request, facilitator }
    : undefined;
}
