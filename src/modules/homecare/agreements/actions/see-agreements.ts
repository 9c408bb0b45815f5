import { dayOf } from "#basics/dates";
import { seeDocumentIn } from "#modules/commons";
import {
  namesOfOrganisationsIn,
  type NamedOnPage,
  organisationsToActForIn,
} from "#modules/organisations";
import type { OrganisationId } from "#rules/organisations";
import { reading, type Work } from "#services/house";

import type { Agreement, AgreementId } from "../domain/agreement.ts";
import {
  findAgreement,
  listAgreements,
  listAgreementsOf,
  listSigned,
} from "../store/agreements.ts";

/** An agreement as everyone reads it: nothing of a person. */
export type SeenAgreement = Agreement & {
  readonly title: string;
  readonly answersName: string;
  /** The version that stands in the commons: later than the one that was signed, where it changed since. */
  readonly current: number;
  readonly signed: readonly (NamedOnPage & {
    readonly organisation: OrganisationId;
    readonly version: number;
    readonly signedAt: Temporal.Instant;
  })[];
};

/** With those of which who acts may sign it, and take that back. */
export interface SeenAgreementPage {
  readonly one: SeenAgreement;
  readonly today: Temporal.PlainDate;
  readonly maySign: readonly Named[];
  readonly mine: readonly Named[];
}
export interface Named {
  readonly id: OrganisationId;
  readonly name: string;
}

export interface SeenAgreements {
  readonly all: readonly SeenAgreement[];
  readonly today: Temporal.PlainDate;
  /** Bodies for which who acts may say yes. */
  readonly mine: readonly Named[];
}

/** All that stand, for everyone. */
export const seeAgreements = reading(async (work: Work): Promise<SeenAgreements> => ({
  all: await inWordsIn(work, await listAgreements(work)),
  today: dayOf(work.now),
  mine: await bodiesOfMineIn(work),
}));

export const seeAgreement = reading(
  async (
    work: Work,
    { agreement }: { readonly agreement: AgreementId },
  ): Promise<SeenAgreementPage | undefined> => {
    const found = await findAgreement(work, agreement);
    const [one] = found === undefined ? [] : await inWordsIn(work, [found]);
    if (one === undefined) return undefined;
    const hasSigned = ({ id }: Named) => one.signed.some(({ organisation }) => organisation === id);
    const mine = await bodiesOfMineIn(work);
    const today = dayOf(work.now);
    const may = { maySign: mine.filter((body) => !hasSigned(body)), mine: mine.filter(hasSigned) };
    return { one, today, ...may };
  },
);

/** With which power one signs for a body, as one says who comes. */
export const POWER = "approve";

export async function bodiesOfMineIn(work: Work): Promise<readonly Named[]> {
  const mine = await organisationsToActForIn(work, POWER);
  return mine.map(({ id, name }) => ({ id, name }));
}

/** What these signed, as one who asks them reads it. */
export async function agreementsOfIn(
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<readonly SeenAgreement[]> {
  return organisations.length === 0
    ? []
    : inWordsIn(work, await listAgreementsOf(work, organisations));
}

/** A text that is read no more is left out. */
async function inWordsIn(work: Work, all: readonly Agreement[]): Promise<readonly SeenAgreement[]> {
  const signed = await listSigned(
    work,
    all.map(({ id }) => id),
  );
  const names = await namesOfOrganisationsIn(work, [
    ...signed.map(({ organisation }) => organisation),
    ...all.map(({ answers }) => answers),
  ]);
  const seen: SeenAgreement[] = [];
  for (const one of all) {
    const page = await seeDocumentIn(work, { document: one.document });
    if (page?.document.published === undefined) continue;
    const its = signed
      .filter(({ agreement }) => agreement === one.id)
      .flatMap(({ organisation, version, signedAt }) => {
        const named = names.get(organisation);
        return named === undefined ? [] : [{ ...named, organisation, version, signedAt }];
      });
    seen.push({
      ...one,
      title: page.document.title,
      answersName: names.get(one.answers)?.name ?? "",
      current: page.document.current,
      signed: its,
    });
  }
  return seen;
}
