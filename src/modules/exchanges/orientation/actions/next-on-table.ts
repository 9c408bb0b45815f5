import { namesOfOrganisationsIn } from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import { placeIndexIn } from "#modules/territory";
import type { CommuneCode } from "#rules/territory";
import type { Work } from "#services/house";

import { SPEAKS_OF_IT } from "../../givers/domain/candidate.ts";
import {
  addressOf,
  type CircleId,
  type Line,
  type LineActor,
  type LineId,
  type OrganisationId,
  type Orientation,
  type OrientationId,
  type PersonId,
} from "../domain/orientation.ts";
import { followTable, type Hop } from "../domain/table-route.ts";
import { listLines } from "../store/lines.ts";
import { listHeldByLines } from "../store/needs.ts";
import { listOrientations } from "../store/orientations.ts";
import { tellingOf } from "../../actions/telling-words.ts";
import { countHeld, stemsTelling, type Telling } from "../../domain/telling.ts";
import { areasOf, reachOf } from "../domain/reach.ts";
import { type WayToAsk, wayToAsk } from "../domain/way-to-ask.ts";
import { verifiedIn } from "./describe-lines.ts";

export interface AskTable {
  /** Only the tables of this circle, or this one table; else all that the actor may know of. */
  readonly circle?: CircleId | undefined;
  readonly table?: OrientationId | undefined;
  /** The need, in plain words. */
  readonly words: string;
  /** A code of the ROME, when the need has one. */
  readonly rome?: string | undefined;
  /** Where it is needed; without, a line is enough wherever it holds. */
  readonly commune?: CommuneCode | undefined;
  /** Leaves out lines that hold less than a third of the telling words: to send, not to search. */
  readonly onlyIfNear?: boolean | undefined;
  /** Who was asked already: ids of lines, organisations or persons. */
  readonly without: readonly string[];
}

/** One who may answer, as the table says it. */
export interface NextOnTable {
  readonly line: LineId;
  readonly table: { readonly id: OrientationId; readonly name: string; readonly at: string };
  readonly organisation: OrganisationId | undefined;
  readonly person: PersonId | undefined;
  /** How to write whoever answers. */
  readonly name: string;
  /** How to reach one who is not here. */
  readonly contact: string | undefined;
  /** The need as the table words it. */
  readonly need: string;
  readonly conditions: string | undefined;
  /** How one asks them. */
  readonly ask: WayToAsk;
}

/**
 * The standing lines to go along for a need, in order: those that answer it, the best and nearest
 * first, each followed by the one that it passes on to; nobody twice. Reads as the actor: a job finds
 * public tables only.
 */
export async function nextOnTableIn(work: Work, asked: AskTable): Promise<readonly NextOnTable[]> {
  const tables = await listOrientations(work, { circle: asked.circle, id: asked.table });
  const orientations = tables.map(({ id }) => id);
  const telling = await tellingOf(work, asked.words.slice(0, 500));
  const scores = await scoreLines(work, { orientations, telling, rome: asked.rome });
  if (scores.size === 0) return [];

  const byId = new Map(tables.map((table) => [table.id, table]));
  const lines = await listLines(work, orientations);
  const areas =
    asked.commune === undefined ? undefined : areasOf(await placeIndexIn(work), asked.commune);
  const without = new Set(asked.without);
  const isNear = (score: number) =>
    asked.onlyIfNear !== true || score >= telling.length * SPEAKS_OF_IT;
  const hops = lines.map((line): Hop => {
    const reach = reachOf(areas, line.standing?.places ?? [], byId.get(line.orientation)?.places);
    return {
      line: line.id,
      stands: line.standing !== undefined && !isOut(line) && reach !== undefined,
      score: isNear(scores.get(line.id) ?? 0) ? (scores.get(line.id) ?? 0) : 0,
      reach: reach ?? Infinity,
      passesTo: passesToOf(line),
      isAsked: without.has(line.id) || without.has(idOf(line.standing?.actor) ?? ""),
    };
  });
  const order = followTable(hops);
  return describeIn(work, { lines, order, tables: byId });
}

/** How many telling words each standing line of these tables holds; those with none are left out. A trade that is the same counts as two. */
async function scoreLines(
  work: Work,
  asked: {
    readonly orientations: readonly OrientationId[];
    readonly telling: readonly Telling[];
    readonly rome: string | undefined;
  },
): Promise<ReadonlyMap<LineId, number>> {
  const { orientations, telling, rome } = asked;
  const held = await listHeldByLines(work, { orientations, stems: stemsTelling(telling), rome });
  const scored = held.map(
    (one) => [one.line, countHeld(one.held, telling) + (one.sameTrade ? 2 : 0)] as const,
  );
  return new Map(scored.filter(([, score]) => score > 0));
}

/** Hidden by moderation, or whoever answered is no more: the way goes on to the next. */
function isOut({ isHidden, reread }: Line): boolean {
  return isHidden || reread === "gone" || reread === "dissolved";
}

function passesToOf({ standing }: Line): LineId | undefined {
  return standing?.passesOn?.kind === "line" ? standing.passesOn.line : undefined;
}

function idOf(actor: LineActor | undefined): OrganisationId | PersonId | undefined {
  if (actor?.kind === "organisation") return actor.organisation;
  return actor?.kind === "person" ? actor.person : undefined;
}

interface Found {
  readonly lines: readonly Line[];
  readonly order: readonly LineId[];
  readonly tables: ReadonlyMap<OrientationId, Orientation>;
}

/** Each actor once: where it stands first. */
async function describeIn(work: Work, found: Found): Promise<readonly NextOnTable[]> {
  const byId = new Map(found.lines.map((line) => [line.id, line]));
  const lines = found.order.flatMap((id) => byId.get(id) ?? []);
  const names = await namesOfActorsIn(
    work,
    lines.flatMap(({ standing }) => standing?.actor ?? []),
  );
  const verified = await verifiedIn(work, lines);
  const met = new Set<string>();
  return lines.flatMap((line): readonly NextOnTable[] => {
    const table = found.tables.get(line.orientation);
    const name = line.standing && names(line.standing.actor);
    if (table === undefined || line.standing === undefined || name === undefined) return [];
    const { actor, conditions, need } = line.standing;
    const who = idOf(actor) ?? name;
    if (met.has(who)) return [];
    met.add(who);
    return [
      {
        line: line.id,
        table: { id: table.id, name: table.name, at: addressOf(table) },
        organisation: actor.kind === "organisation" ? actor.organisation : undefined,
        person: actor.kind === "person" ? actor.person : undefined,
        name,
        contact: actor.kind === "free" ? actor.contact : undefined,
        need,
        conditions,
        ask: wayToAsk({
          actor: actor.kind,
          isMine: actor.kind === "person" && actor.person === work.actor.for,
          isGone: false,
          isVerified: actor.kind === "organisation" && verified.has(actor.organisation),
          contact: actor.kind === "free" ? actor.contact : undefined,
          conditions,
        }),
      },
    ];
  });
}

/** How to write these actors: undefined for one who is gone. */
export async function namesOfActorsIn(
  work: Work,
  actors: readonly LineActor[],
): Promise<(actor: LineActor) => string | undefined> {
  const organisations = await namesOfOrganisationsIn(
    work,
    actors.flatMap((actor) => (actor.kind === "organisation" ? [actor.organisation] : [])),
  );
  const persons = await namesOfIn(
    work,
    actors.flatMap((actor) => (actor.kind === "person" ? [actor.person] : [])),
  );
  return (actor) => {
    if (actor.kind === "organisation") return organisations.get(actor.organisation)?.name;
    if (actor.kind === "person") return persons.get(actor.person);
    return actor.kind === "free" ? actor.name : undefined;
  };
}
