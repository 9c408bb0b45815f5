import type { Child } from "hono/jsx";

import { writeDate } from "#basics/dates";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";
import { Section } from "#ui/panel";

import { listPapersDueIn, papersByKindIn, type PapersDue } from "../actions/see-papers-due.ts";
import { addressOf, type Organisation } from "../../domain/organisation.ts";
import type { PapersOfKind } from "../actions/see-papers.ts";
import { sayToDo } from "./papers-page.tsx";
import { texts } from "./texts.fr.ts";

const words = texts.panel;

/** On the page of an organisation, for whoever represents it: its papers and its year. */
export async function showPapersOf(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  const seen = subject === undefined ? undefined : await papersByKindIn(work, subject);
  return seen && <PapersOf {...seen} />;
}

function PapersOf({
  organisation,
  kinds,
}: {
  readonly organisation: Organisation;
  readonly kinds: readonly PapersOfKind[];
}) {
  const told = sayToDo(kinds);
  const at = addressOf(organisation);
  return (
    <Section title={words.title} id="papiers-et-annee" small class="pile-s">
      <p>{saySummary(kinds, told)}</p>
      <ul class="liens">
        <li>
          <a href={`${at}/papiers`}>{words.papers}</a>
        </li>
        <li>
          <a href={`${at}/annee`}>{words.year}</a>
        </li>
      </ul>
    </Section>
  );
}

/** Of who has kept none yet, nothing is said to be missing: nobody asked for it. */
function saySummary(kinds: readonly PapersOfKind[], told: readonly string[]): string {
  if (kinds.every(({ papers }) => papers.length === 0)) return texts.summary.none;
  return told.length === 0 ? texts.summary.fine : `${told.join(", ")}.`;
}

/** What awaits me: papers of my structures that are at their end. */
export async function waitsWithPapers(work: Work): Promise<readonly Waiting[]> {
  return (await listPapersDueIn(work)).map((one) => ({
    group: "year",
    says: sayDue(one),
    about: one.name,
    at: `${addressOf(one)}/papiers`,
    go: words.see,
    label: `${words.see}, ${one.name}`,
  }));
}

/** « Deux papiers sont à refaire avant le 3 mars 2027 », « Un papier est périmé ». */
function sayDue({ papers }: PapersDue): string {
  const expired = papers.filter(({ state }) => state.is === "expired");
  if (expired.length > 0) return words.expired(expired.length);
  const [first] = papers;
  const end = first?.state.is === "to-renew" ? first.state.before : undefined;
  return words.toRenew(papers.length, end === undefined ? "" : writeDate(end));
}
