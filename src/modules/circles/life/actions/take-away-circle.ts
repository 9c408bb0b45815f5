import { namesOfIn } from "#modules/people";
import { type ArchivedFile, contributionsIn, reading, type Work } from "#services/house";

import type { Circle, PersonId } from "../../domain/circle.ts";
import {
  joiningNames,
  kindNames,
  lineNames,
  linkStateNames,
  roleNames,
  stateNames,
} from "../../domain/names.fr.ts";
import type { CircleData } from "../domain/archive-format.ts";
import { isMember } from "../../domain/rights.ts";
import { listCharters } from "../../store/charters.ts";
import { findCircle } from "../../store/circles.ts";
import { listLines } from "../../store/journal.ts";
import { listMembers } from "../../store/members.ts";
import { listHoldings, listRoles } from "../../store/roles.ts";
import { readBroughtIn } from "../../actions/read-brought.ts";
import { seeLinksIn } from "../../actions/see-around.ts";
import { joinBrought, tellBrought, wordsIn } from "./join-brought.ts";
import { nameAllIn } from "./see-journal.ts";
import { standingIn } from "../../actions/standing.ts";

/** A circle taken away whole: under French headings, what each module keeps of it. */
export interface TakenCircle {
  readonly circle: Circle;
  readonly at: Temporal.Instant;
  readonly content: Readonly<Record<string, unknown>>;
  /** The same for another program (`domain/archive-format.ts`), but its files. */
  readonly data: CircleData;
  readonly files: readonly ArchivedFile[];
}

const EVERYTHING = { from: 0, most: 100_000 };

/** The circle that somebody may take away; undefined for who is not a member. Cheap: nothing is gathered. */
export const seeTakingAway = reading(
  async (work: Work, asked: { readonly circle: string }): Promise<Circle | undefined> => {
    const circle = await findCircle(work, asked.circle);
    return circle !== undefined && isMember(await standingIn(work, circle.id)) ? circle : undefined;
  },
);

/**
 * A member takes their circle away: all that its members may read, of this module and of those above
 * (`circleArchive`). It names people: it is for who is in, and what they do with it the charter says.
 */
export const takeAwayCircle = reading(
  async (work: Work, asked: { readonly circle: string }): Promise<TakenCircle | undefined> => {
    const circle = await findCircle(work, asked.circle);
    if (circle === undefined || !isMember(await standingIn(work, circle.id))) return undefined;
    const content = await describeIn(work, circle);
    const parts: Record<string, unknown> = {};
    const files = new Map<string, ArchivedFile>();
    const brought = await readBroughtIn(work, circle.id);
    for (const archive of contributionsIn(work, ({ circleArchive }) => circleArchive)) {
      Object.assign(content, await archive.gives(work, circle.id));
      Object.assign(parts, await archive.data?.(work, circle.id));
      for (const file of (await archive.files?.(work, circle.id)) ?? []) files.set(file.id, file);
    }
    const own = await dataIn(work, circle);
    if (brought === undefined)
      return { circle, at: work.now, content, data: { ...own, parts }, files: [...files.values()] };
    for (const file of brought.files) files.set(file.id, file);
    const data = joinBrought({ own, parts, joining: circle.joining }, brought);
    Object.assign(content, tellBrought(brought, wordsIn(work)));
    return { circle, at: work.now, content, data, files: [...files.values()] };
  },
);

/** One file of a circle that is being taken away, as the member who acts; undefined when it is gone. */
export const openArchived = reading(
  async (work: Work, asked: { readonly circle: string; readonly file: string }) => {
    const circle = await findCircle(work, asked.circle);
    if (circle === undefined || !isMember(await standingIn(work, circle.id))) return undefined;
    for (const archive of contributionsIn(work, ({ circleArchive }) => circleArchive)) {
      const bytes = await archive.opens?.(work, asked.file);
      if (bytes !== undefined) return bytes;
    }
    return undefined;
  },
);

/** What this module knows, under English keys. */
async function dataIn(work: Work, circle: Circle): Promise<Omit<CircleData, "parts">> {
  const members = await listMembers(work, circle.id, EVERYTHING);
  const holdings = await listHoldings(work, circle.id);
  const persons = [...members, ...holdings].map(({ person }) => person);
  const names = await namesOfIn(work, persons);
  return {
    circle: {
      id: circle.id,
      name: circle.name,
      kind: circle.kind,
      purpose: circle.purpose,
      foundedAt: circle.madeAt.toString(),
      isOpen: circle.isOpen,
      joining: circle.isOpen ? circle.joining : null,
      questions: [...circle.questions],
      rules: circle.ownRules ?? null,
      state: circle.rest.state,
    },
    charters: (await listCharters(work, circle.id)).map((one) => ({
      version: one.version,
      sentences: [...one.sentences],
      why: one.why ?? null,
      writtenAt: one.madeAt.toString(),
    })),
    members: members.map(({ person, role, since, charterVersion }) => ({
      name: names.get(person) ?? "",
      role,
      since: since.toString(),
      charterVersion,
    })),
    ...(await aroundIn(work, circle, names)),
    formerMembers: [],
    broughtFrom: [],
  };
}

/** Its roles with who holds them, its links and its journal, under English keys. */
async function aroundIn(
  work: Work,
  circle: Circle,
  names: ReadonlyMap<PersonId, string>,
): Promise<Pick<CircleData, "roles" | "links" | "journal">> {
  const holdings = await listHoldings(work, circle.id);
  const { lines } = await listLines(work, circle.id, { ...EVERYTHING, onlyPublic: false });
  return {
    roles: (await listRoles(work, circle.id)).map((role) => ({
      name: role.name,
      about: role.about,
      moderates: role.moderates,
      endedAt: role.endedAt?.toString() ?? null,
      holders: holdings
        .filter((one) => one.role === role.id)
        .map((one) => ({
          name: names.get(one.person) ?? "",
          place: one.place,
          since: one.since.toString(),
          endedAt: one.endedAt?.toString() ?? null,
        })),
    })),
    links: (await seeLinksIn(work, circle, "member")).map(({ link, other }) => ({
      with: other.name,
      words: link.words,
      state: link.state,
    })),
    journal: (await nameAllIn(work, lines)).map((line) => ({
      at: line.at.toString(),
      what: line.what,
      by: line.byName ?? null,
      person: line.personName ?? null,
      circle: line.otherCircle?.name ?? null,
      words: line.words ?? null,
    })),
  };
}

async function describeIn(work: Work, circle: Circle): Promise<Record<string, unknown>> {
  const { lines } = await listLines(work, circle.id, { ...EVERYTHING, onlyPublic: false });
  return {
    "Le cercle": {
      nom: circle.name,
      genre: kindNames[circle.kind],
      but: circle.purpose,
      "fondé le": circle.madeAt.toString(),
      "qui peut le connaître": circle.isOpen ? "tout le monde" : "ses membres",
      "comment on y entre": circle.isOpen ? joiningNames[circle.joining] : null,
      "questions à qui veut entrer": circle.questions,
      "règles propres": circle.ownRules ?? null,
      état: stateNames[circle.rest.state],
    },
    "Les chartes": (await listCharters(work, circle.id)).map((one) => ({
      version: one.version,
      phrases: one.sentences,
      pourquoi: one.why ?? null,
      "écrite le": one.madeAt.toString(),
    })),
    ...(await describePeopleIn(work, circle)),
    "Les liens": (await seeLinksIn(work, circle, "member")).map(({ link, other }) => ({
      avec: other.name,
      pour: link.words,
      état: linkStateNames[link.state],
    })),
    "Le journal": (await nameAllIn(work, lines)).map((line) => ({
      quand: line.at.toString(),
      quoi: lineNames[line.what],
      par: line.byName ?? null,
      qui: line.personName ?? null,
      cercle: line.otherCircle?.name ?? null,
      mots: line.words ?? null,
    })),
  };
}

async function describePeopleIn(work: Work, circle: Circle): Promise<Record<string, unknown>> {
  const members = await listMembers(work, circle.id, EVERYTHING);
  const roles = await listRoles(work, circle.id);
  const holdings = await listHoldings(work, circle.id);
  const persons = [...members, ...holdings].map(({ person }) => person);
  const names = await namesOfIn(work, persons);
  return {
    "Les membres": members.map(({ person, role, since, charterVersion }) => ({
      personne: names.get(person) ?? "",
      rôle: roleNames[role],
      depuis: since.toString(),
      "charte acceptée": charterVersion,
    })),
    "Les rôles": roles.map((role) => ({
      nom: role.name,
      "ce que c’est": role.about,
      "terminé le": role.endedAt?.toString() ?? null,
      tenu: holdings
        .filter((one) => one.role === role.id)
        .map((one) => ({
          par: names.get(one.person) ?? "",
          place: one.place === "holder" ? "titulaire" : "suppléance",
          depuis: one.since.toString(),
          "jusqu’à": one.endedAt?.toString() ?? null,
        })),
    })),
  };
}
