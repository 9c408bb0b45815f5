import { type ExchangeKind, linkHolder, person, type PersonId } from "#services/house";
import type { OrganisationId } from "#rules/organisations";

import { makeGiverIn } from "../../src/modules/exchanges/givers/actions/givers.ts";
import type { Giver } from "../../src/modules/exchanges/givers/domain/giver.ts";
import { saveTerms } from "../../src/modules/exchanges/givers/store/givers.ts";
import { saveOffer } from "../../src/modules/exchanges/givers/store/offers.ts";
import { askGivers } from "../../src/modules/exchanges/needs/actions/route-need.ts";
import { writeNeed } from "../../src/modules/exchanges/needs/actions/write-need.ts";
import {
  type ExchangeLink,
  readExchangeLink,
} from "../../src/modules/exchanges/protocol/actions/links.ts";
import {
  takeStep,
  takeStepByLink,
} from "../../src/modules/exchanges/protocol/actions/take-step.ts";
import type { ExchangeId } from "../../src/modules/exchanges/protocol/domain/need.ts";
import type { EmploymentId } from "#modules/organisations";
import { newId } from "#basics/id";

import { giving } from "./giving.ts";
import { testHouse, type TestHouse } from "./house.ts";
import { situations, valueOf } from "./organisations.ts";
import { type Letter, lettersTo, passTime } from "./time.ts";
import { bringVisits } from "./trial-visit.ts";
import { working } from "./workers.ts";

/** A house where a day of work at somebody else’s may be asked. */
export async function visitedHouse(kind: Partial<ExchangeKind> = {}): Promise<TestHouse> {
  const app = await testHouse();
  bringVisits(app, kind);
  return app;
}

/** Zoé works for an organisation, for which Odile then Inès may say yes, and asks Bastien for a day. */
export interface Visit {
  readonly employer: OrganisationId;
  readonly employment: EmploymentId;
  readonly zoe: PersonId;
  readonly odile: PersonId;
  readonly ines: PersonId;
  readonly bastien: PersonId;
  readonly exchange: ExchangeId;
}

export const VISIT_DAY = "2026-12-10";

/** Answers an exchange that was just proposed; `asEmployee`: she said for whom she works. */
export async function visit(
  app: TestHouse,
  { asEmployee = true, day = VISIT_DAY } = {},
): Promise<Visit> {
  const { someone, verified } = situations(app);
  const [odile, ines] = [await someone("Odile"), await someone("Inès")];
  const [zoe, bastien] = [await someone("Zoé"), await someone("Bastien")];
  const employer = await verified([odile], { name: `La Fabrique ${newId()}` });
  const { enters, worksAt } = working(app);
  await enters(ines, { organisation: employer, role: "direction", powers: ["approve"] });
  const employment = await worksAt(zoe, { organisation: employer, keeper: odile });
  const giver = await giving(app, bastien, "Accueillir une journée");
  const terms = { lieu: "L’atelier de Crest", jour: day, partage: "Mes doutes sur mon métier." };
  const words = {
    title: "Prendre l’air avant de démissionner",
    terms,
    ...(asEmployee ? { worksFor: employer } : {}),
  };
  const need = valueOf(await writeNeed(app, person(zoe), { kind: "visit", words }));
  const asked = valueOf(await askGivers(app, person(zoe), { need, mode: "one", givers: [giver] }));
  if (asked === undefined) throw new Error("nobody was asked");
  return { employer, employment, zoe, odile, ines, bastien, exchange: asked.id };
}

/** The giver says yes. */
export async function saysYes(app: TestHouse, { bastien, exchange }: Visit): Promise<void> {
  const asked = { exchange, act: "accept", number: 1, terms: 1, words: "Avec plaisir !" } as const;
  valueOf(await takeStep(app, person(bastien), asked));
}

/** The letters about exchanges that came to somebody of `situations`, latest first. */
export async function exchangeLetters(app: TestHouse, who: PersonId): Promise<readonly Letter[]> {
  // What happens within minutes goes along in one letter.
  await passTime(app, { minutes: 10 });
  const all = await lettersTo(app, `${who}@example.org`);
  return all.filter(({ links }) => links.some((link) => link.startsWith("/l/echange/")));
}

/** The link of the latest letter about an exchange to somebody; throws without one. */
export async function linkTo(app: TestHouse, who: PersonId): Promise<ExchangeLink> {
  const [letter] = await exchangeLetters(app, who);
  const link = letter?.links.find((one) => one.startsWith("/l/echange/")) ?? "";
  const [exchange = "", party = "", whom = "", number = "", signature = ""] = link
    .slice("/l/echange/".length)
    .split("/");
  const read = readExchangeLink(app, { exchange, party, who: whom, number, signature });
  if (read === undefined) throw new Error(`no letter about an exchange came to ${who}`);
  return read;
}

/** One answers by the link of a letter. */
export function answersBy(
  app: TestHouse,
  link: ExchangeLink,
  act: "approve" | "refuse-approval" = "approve",
) {
  return takeStepByLink(app, linkHolder("exchanges.exchange", link.exchange), {
    link,
    act,
    terms: 1,
  });
}

/** A host organisation, for which Lise may say yes, and which gives days. */
export async function hostOrganisation(app: TestHouse) {
  const { someone, verified } = situations(app);
  const lise = await someone("Lise");
  const host = await verified([lise], { name: `Le Tiers-Lieu ${newId()}` });
  const giver = await app.transaction(person(lise), async (work) => {
    const made = await makeGiverIn(work, { organisation: host });
    const offer = { kind: "skill", words: "Accueillir une journée" } as const;
    const bare = { details: undefined, rome: undefined, job: undefined };
    await saveOffer(work, made, { id: newId(), ...offer, ...bare });
    await saveTerms(work, made.id, {
      ...made,
      shown: true,
      receive: { size: 9, pausedUntil: undefined },
    });
    return made.id;
  });
  return { lise, host, giver };
}

/** Somebody asks a giver for a day; for whom they work, if they say so. */
export async function asksDay(
  app: TestHouse,
  who: PersonId,
  {
    giver,
    day = VISIT_DAY,
    worksFor,
  }: { readonly giver: Giver["id"]; readonly day?: string; readonly worksFor?: OrganisationId },
): Promise<ExchangeId> {
  const terms = { lieu: "L’atelier de Crest", jour: day, partage: "" };
  const words = {
    title: "Une journée ailleurs",
    terms,
    ...(worksFor === undefined ? {} : { worksFor }),
  };
  const need = valueOf(await writeNeed(app, person(who), { kind: "visit", words }));
  const asked = valueOf(await askGivers(app, person(who), { need, mode: "one", givers: [giver] }));
  if (asked === undefined) throw new Error("nobody was asked");
  return asked.id;
}
