import { sql } from "kysely";
import { beforeAll, beforeEach } from "vitest";

import { addressesOfIn } from "#modules/people";
import { type Actor, job, person, type PersonId, visitor } from "#services/house";
import { beginSessionIn, cookieName } from "#services/sessions";

import { browserOf } from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../tests/support/running.ts";
import { beginDocument } from "../actions/begin-document.ts";
import { publishDocument } from "../actions/publish-document.ts";
import { seeDocument } from "../actions/see-document.ts";
import type { DocumentId } from "../domain/document.ts";
import { seeSuggestion } from "./actions/see-suggestions.ts";
import { suggest } from "./actions/suggest.ts";
import type { SuggestionId } from "./domain/suggestion.ts";

/** The text of which tests suggest changes. */
export const TEXT = "On sème en mars.\n\nOn arrose le soir.\n\nOn récolte en août.";
export const text = (markdown: string) => ({ kind: "text", markdown }) as const;

interface Suggested {
  readonly who?: PersonId;
  readonly words?: string;
  readonly number?: number;
  readonly place?: number;
}

/** A house for the tests of one file, with a circle of its own for each of them. */
export class Suggesting {
  app!: TestHouse;
  circle!: Awaited<ReturnType<typeof gardenCircle>>;

  emailOf = async (one: PersonId): Promise<string> =>
    (await this.app.transaction(person(one), (work) => addressesOfIn(work, one)))[0]?.text ?? "";

  /** Begun by Bilal in the circle of Ana, Bilal and Chloé; Zoé is not of it. */
  async make(published = true): Promise<DocumentId> {
    const { bilal } = this.circle.people;
    const document = valueOf(
      await beginDocument(this.app, person(bilal), {
        space: this.circle.space,
        title: "Semer",
        language: "fr",
        licence: "CC-BY-4.0",
        themes: [],
        contents: text(TEXT),
      }),
    );
    const forGood = { document, forGood: true };
    if (published) valueOf(await publishDocument(this.app, person(bilal), forGood));
    return document;
  }

  async standing(document: DocumentId, who: Actor = person(this.circle.people.bilal)) {
    return (await seeDocument(this.app, who, { document }))?.contents;
  }

  async authorsOf(document: DocumentId) {
    const seen = await seeDocument(this.app, visitor, { document });
    return seen?.authors.map(({ name, because }) => [name, because]);
  }

  async browserFor(who: PersonId) {
    const browser = browserOf(this.app);
    const token = await this.app.transaction(job("sessions"), (work) =>
      beginSessionIn(work, who, "essai"),
    );
    browser.cookies.set(cookieName(this.app), token);
    return browser;
  }

  async bySomeone(document: DocumentId, more: Suggested = {}): Promise<SuggestionId> {
    const { who = this.circle.people.zoe, ...asked } = more;
    return valueOf(
      await suggest(this.app, person(who), {
        document,
        number: 1,
        place: 1,
        words: "On arrose le matin.",
        why: "Il fait moins chaud.",
        ...asked,
      }),
    );
  }

  async see(document: DocumentId, suggestion: SuggestionId, who: Actor = visitor) {
    return (await seeSuggestion(this.app, who, { document, suggestion }))?.suggestion;
  }
}

/** The same, made and begun anew by the hooks of a file of tests. */
export function suggesting(): Suggesting {
  const here = new Suggesting();
  beforeAll(async () => {
    await builtAssets();
    here.app = await testHouse();
  });
  beforeEach(async () => {
    here.app.setNow(TEST_NOW);
    // Three a place a day, by the clock of the machine: each test begins one.
    await sql`delete from limits.count`.execute(here.app.db);
    here.circle = await gardenCircle(here.app);
  });
  return here;
}
