import { namesOfIn } from "#modules/people";
import { contributionsIn, reading, type Work } from "#services/house";

import type { Circle } from "../../domain/circle.ts";
import {
  joiningNames,
  kindNames,
  lineNames,
  linkStateNames,
  roleNames,
  stateNames,
} from "../../domain/names.fr.ts";
import { isMember } from "../../domain/rights.ts";
import { listCharters } from "../../store/charters.ts";
import { findCircle } from "../../store/circles.ts";
import { listLines } from "../../store/journal.ts";
import { listMembers } from "../../store/members.ts";
import { listHoldings, listRoles } from "../../store/roles.ts";
import { seeLinksIn } from "../../actions/see-around.ts";
import { nameAllIn } from "./see-journal.ts";
import { standingIn } from "../../actions/standing.ts";

/** A circle taken away whole: under French headings, what each module keeps of it. */
export interface TakenCircle {
  readonly circle: Circle;
  readonly at: Temporal.Instant;
  readonly content: Readonly<Record<string, unknown>>;
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
    const parts: Record<string, unknown>[] = [await describeIn(work, circle)];
    for (const archive of contributionsIn(work, ({ circleArchive }) => circleArchive))
      parts.push({ ...(await archive.gives(work, circle.id)) });
    return { circle, at: work.now, content: Object.assign({}, ...parts) };
  },
);

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
