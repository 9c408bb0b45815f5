import {
  namesOfOrganisationsIn,
  namesOfVerifiedIn,
  organisationsToActForIn,
} from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import { findJob } from "#modules/subjects";
import { placeIndexIn } from "#modules/territory";
import { placeOfReference, writePlace } from "#rules/territory";
import type { Work } from "#services/house";

import type { Line, LineActor, PassesOn, Version } from "../domain/orientation.ts";
import { type WayToAsk, wayToAsk } from "../domain/way-to-ask.ts";
import { isDue } from "./write-line.ts";

/** An actor as a page writes it. */
export interface NamedActor {
  readonly kind: LineActor["kind"];
  readonly name: string;
  /** The page of an organisation. */
  readonly at: string | undefined;
  readonly contact: string | undefined;
}

/** Words of a line with its names. */
export interface SeenVersion extends Version {
  readonly named: NamedActor;
  /** To whom one passes on, in words. */
  readonly next: string | undefined;
  /** Where it holds, in words; empty: wherever the table does. */
  readonly where: readonly string[];
  /** The name of its job. */
  readonly job: string | undefined;
}

/** A line as its reader sees it. */
export interface SeenLine extends Omit<Line, "standing" | "waiting"> {
  readonly standing: SeenVersion | undefined;
  readonly waiting: SeenVersion | undefined;
  /** The reader is who answers, or may say yes for them. */
  readonly isMine: boolean;
  readonly isDue: boolean;
  /** How one asks whoever answers what stands. */
  readonly ask: WayToAsk;
}

/** Writes places as people name them: « Crest (Drôme) ». */
export async function writePlacesIn(
  work: Work,
  references: readonly string[],
): Promise<readonly string[]> {
  if (references.length === 0) return [];
  const index = await placeIndexIn(work);
  return references.flatMap((one) => {
    const place = placeOfReference(index, one);
    return place === undefined ? [] : [writePlace(index, place)];
  });
}

/** Writes versions with the names that they hold; `others` are the lines that they may pass on to. */
export async function describeVersionsIn(
  work: Work,
  versions: readonly Version[],
  others: readonly Line[],
): Promise<readonly SeenVersion[]> {
  const nexts = new Map(
    others.map((line) => [line.id, (line.standing ?? line.waiting)?.actor] as const),
  );
  const actors = [...versions.map(({ actor }) => actor), ...nexts.values()].flatMap(
    (actor) => actor ?? [],
  );
  const named = await namedIn(work, actors);
  const nameNext = (next: PassesOn) => {
    if (next?.kind === "free") return next.name;
    const actor = next && nexts.get(next.line);
    return actor && named(actor).name;
  };
  const seen: SeenVersion[] = [];
  for (const version of versions)
    seen.push({
      ...version,
      named: named(version.actor),
      next: nameNext(version.passesOn),
      where: await writePlacesIn(work, version.places),
      job: version.rome && findJob(work.app, version.rome)?.name,
    });
  return seen;
}

async function namedIn(
  work: Work,
  actors: readonly LineActor[],
): Promise<(actor: LineActor) => NamedActor> {
  const organisations = await namesOfOrganisationsIn(
    work,
    actors.flatMap((one) => (one.kind === "organisation" ? [one.organisation] : [])),
  );
  const persons = await namesOfIn(
    work,
    actors.flatMap((one) => (one.kind === "person" ? [one.person] : [])),
  );
  return (actor) => {
    const { kind } = actor;
    if (kind === "organisation") {
      const found = organisations.get(actor.organisation);
      return { kind, name: found?.name ?? "", at: found?.at, contact: undefined };
    }
    if (kind === "person")
      return { kind, name: persons.get(actor.person) ?? "", at: undefined, contact: undefined };
    if (kind === "free") return { kind, name: actor.name, at: undefined, contact: actor.contact };
    return { kind, name: "", at: undefined, contact: undefined };
  };
}

/** Lines as the person who acts sees them; `others` are all lines of their tables. */
export async function describeLinesIn(
  work: Work,
  lines: readonly Line[],
  others: readonly Line[] = lines,
): Promise<readonly SeenLine[]> {
  const mine = new Set<string>(
    (await organisationsToActForIn(work, "approve")).map(({ id }) => id),
  );
  if (work.actor.for !== undefined) mine.add(work.actor.for);
  const versions = lines.flatMap(({ standing, waiting }) => [standing ?? [], waiting ?? []].flat());
  const seen = new Map(
    (await describeVersionsIn(work, versions, others)).map((one) => [one.id, one]),
  );
  const verified = await verifiedIn(work, lines);
  return lines.map((line) => {
    const { standing, waiting } = line;
    const actor = (waiting ?? standing)?.actor;
    const stands = standing && seen.get(standing.id);
    return {
      ...line,
      standing: stands,
      ask: askOf(line, stands, { mine, verified }),
      waiting: waiting && seen.get(waiting.id),
      isMine:
        (actor?.kind === "organisation" && mine.has(actor.organisation)) ||
        (actor?.kind === "person" && mine.has(actor.person)),
      isDue: isDue(line, work.now),
    };
  });
}

/** Of the organisations that answer these lines, those that are verified: they may be asked here. */
export async function verifiedIn(work: Work, lines: readonly Line[]): Promise<ReadonlySet<string>> {
  const answering = lines.flatMap(({ standing }) =>
    standing?.actor.kind === "organisation" ? [standing.actor.organisation] : [],
  );
  return new Set((await namesOfVerifiedIn(work, [...new Set(answering)])).keys());
}

function askOf(
  { reread }: Line,
  stands: SeenVersion | undefined,
  known: { readonly mine: ReadonlySet<string>; readonly verified: ReadonlySet<string> },
): WayToAsk {
  const actor = stands?.actor ?? { kind: "nobody" };
  const who =
    actor.kind === "organisation"
      ? actor.organisation
      : actor.kind === "person"
        ? actor.person
        : undefined;
  return wayToAsk({
    actor: actor.kind,
    isMine: who !== undefined && known.mine.has(who),
    isGone: reread === "gone" || reread === "dissolved" || stands?.named.name === "",
    isVerified: who !== undefined && known.verified.has(who),
    contact: stands?.named.contact,
    conditions: stands?.conditions,
  });
}
