import { isId } from "#basics/id";
import type { Work } from "#services/house";

import type { Circle, Membership } from "../domain/circle.ts";
import { findCircle, listCirclesOf } from "../store/circles.ts";
import { listCharterDues } from "../store/charters.ts";
import { findLink } from "../store/links.ts";
import { findMembership } from "../store/members.ts";
import { findRequest } from "../store/requests.ts";
import { listProposed } from "../store/silent.ts";
import { type CameFor, cameForIn } from "../invitations/actions/came-for.ts";
import { openAllIn, type SeenRequest } from "./see-requests.ts";
import type { CircleNews } from "./tell-members.ts";

type Facts = Readonly<Record<string, unknown>>;

/** What a mail says of one circle to one person, read at the moment of writing. */
export interface News {
  readonly circle: Circle;
  readonly mine: Membership | undefined;
  readonly request: SeenRequest | undefined;
  readonly due: Temporal.PlainDate | undefined;
  /** The other circle, when a link is proposed. */
  readonly other: Circle | undefined;
  readonly words: string | undefined;
  /** The structure that said yes, who said it for it, and where what it was asked for is done. */
  readonly came?: CameFor | undefined;
}

/** Reads what a notification is about; undefined when it is true no more. Under the right "write-mail". */
export async function findNewsIn(
  work: Work,
  kind: CircleNews,
  facts: Facts,
): Promise<News | undefined> {
  const { circle: id, person } = facts;
  if (typeof id !== "string" || typeof person !== "string" || !isId<"Person">(person))
    return undefined;
  const circle = await findCircle(work, id);
  if (circle === undefined) return undefined;
  const mine = await findMembership(work, circle.id, person);
  const bare = {
    circle,
    mine,
    request: undefined,
    due: undefined,
    other: undefined,
    words: undefined,
  };
  switch (kind) {
    case "circles.request":
    case "circles.answered":
      return findRequestNews(work, bare, { kind, request: facts["request"] });
    case "circles.charter-changed":
    case "circles.charter-due":
      return mine === undefined || mine.charterVersion >= circle.charterVersion
        ? undefined
        : { ...bare, due: (await listCharterDues(work, [circle.id])).get(circle.id) };
    case "circles.rest-proposed":
      return mine?.role === "facilitator" && (await listProposed(work, [circle.id])).length > 0
        ? bare
        : undefined;
    case "circles.link-proposed":
      return findLinkNews(work, bare, facts["link"]);
    case "circles.given":
      return mine === undefined ? undefined : bare;
    case "circles.structure-came":
      return mine === undefined ? undefined : findCameNews(work, bare, facts);
    case "circles.closed":
      return circle.rest.state === "closed" ? { ...bare, words: circle.rest.why } : undefined;
  }
}

async function findRequestNews(
  work: Work,
  bare: News,
  asked: { readonly kind: CircleNews; readonly request: unknown },
): Promise<News | undefined> {
  const { request: id } = asked;
  if (typeof id !== "string" || !isId<"JoinRequest">(id)) return undefined;
  const found = await findRequest(work, id);
  if (found === undefined) return undefined;
  const waits = found.state === "waiting";
  const isTrue =
    asked.kind === "circles.request"
      ? waits && bare.mine?.role === "facilitator"
      : found.state === "accepted" || found.state === "refused";
  if (!isTrue) return undefined;
  const [request] = await openAllIn(work, bare.circle, [found]);
  return { ...bare, request };
}

async function findLinkNews(work: Work, bare: News, id: unknown): Promise<News | undefined> {
  if (typeof id !== "string" || !isId<"CircleLink">(id)) return undefined;
  const link = await findLink(work, id);
  if (link?.state !== "proposed" || bare.mine?.role !== "facilitator") return undefined;
  const other = (await listCirclesOf(work, [link.from])).get(link.from);
  return other && { ...bare, other, words: link.words };
}

/** Of the invitation of a structure: once somebody came by it. */
async function findCameNews(
  work: Work,
  bare: News,
  { invitation, came: person }: Facts,
): Promise<News | undefined> {
  if (typeof invitation !== "string" || !isId<"CircleInvitation">(invitation)) return undefined;
  const came = await cameForIn(work, bare.circle, { invitation, came: person });
  return came && { ...bare, came };
}
