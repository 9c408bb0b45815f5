import type { Child } from "hono/jsx";

import { isId } from "#basics/id";
import { findCircleIn, standingIn } from "#modules/circles";
import { isClosed, isMember } from "#rules/circles";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";
import { Section } from "#ui/panel";

import { listAwaitingMeIn, listOfOrganisationIn } from "../actions/list-mine-on-tables.ts";
import { listOfCircleIn, type ListedOrientation } from "../actions/list-orientations.ts";
import { addressOf } from "../domain/orientation.ts";
import { HERE } from "./asked.ts";
import { texts } from "./texts.fr.ts";

const words = texts.panel;
const SOME = 8;

/** What awaits me: lines that name me or an organisation of mine, to confirm or to read again. */
export async function waitsOnTables(work: Work): Promise<readonly Waiting[]> {
  return (await listAwaitingMeIn(work)).map(({ line, table, at }) => {
    const need = (line.waiting ?? line.standing)?.need ?? "";
    return {
      group: "answer",
      says: line.waiting === undefined ? words.toReread(need) : words.toConfirm(need),
      about: table.name,
      at,
      go: words.answer,
      label: `${words.answer}, ${need}`,
    };
  });
}

/** On the page of a circle: who does what there; a member begins a table when there is none. */
export async function showTablesOf(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  const circle = subject === undefined ? undefined : await findCircleIn(work, { circle: subject });
  if (circle === undefined) return undefined;
  const tables = await listOfCircleIn(work, circle.id);
  const mayBegin = isMember(await standingIn(work, circle.id)) && !isClosed(circle);
  if (tables.length === 0 && !mayBegin) return undefined;
  return tables.length === 0 ? (
    <p>
      <a href={`${HERE}/nouvelle?cercle=${circle.id}`}>{texts.begin}</a>
    </p>
  ) : (
    <Tables tables={tables} />
  );
}

function Tables({ tables }: { readonly tables: readonly ListedOrientation[] }) {
  return (
    <div class="pile-s">
      <p>{words.circle} :</p>
      <ul class="liens">
        {tables.map(({ table, lines }) => (
          <li>
            <a href={addressOf(table)}>{table.name}</a>{" "}
            <span class="petit">{texts.lines(lines)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** On the page of an organisation: which needs it answers, on which tables. */
export async function showLinesOf(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Organisation">(subject)) return undefined;
  const lines = await listOfOrganisationIn(work, subject);
  if (lines.length === 0) return undefined;
  return (
    <Section title={words.organisation} id="orientations" class="pile-s">
      <ul class="liens">
        {lines.slice(0, SOME).map(({ line, table, at }) => (
          <li>
            <a href={at}>{line.standing?.need}</a> <span class="petit doux">{table.name}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
