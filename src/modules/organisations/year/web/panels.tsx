import type { Child } from "hono/jsx";

import { dayOf } from "#basics/dates";
import type { Work } from "#services/house";
import { useFrame } from "#ui/frame";

import { listYearDueIn, type YearDue } from "../actions/see-year-due.ts";
import { addressOf } from "../../domain/organisation.ts";
import { sayTitle } from "./year-page.tsx";
import { sayLeft, texts } from "./texts.fr.ts";

/** What awaits me: the dates of my structures that are near or late. */
export async function showYearDue(work: Work): Promise<Child | undefined> {
  const due = await listYearDueIn(work);
  return due.length === 0 ? undefined : <Due due={due} today={dayOf(work.now)} />;
}

/** One at a time on a simple page. */
function Due({
  due,
  today,
}: {
  readonly due: readonly YearDue[];
  readonly today: Temporal.PlainDate;
}) {
  const few = useFrame().person?.simple === true ? 1 : 3;
  return (
    <ul class="lignes serre">
      {due.slice(0, few).map(({ number, name, date }) => (
        <li class="rang bouts">
          <span>
            <strong>{sayTitle(date)}</strong>, {sayLeft(date.due, today)}
            <br />
            <span class="petit">{name}</span>
          </span>
          <a
            class="btn clair"
            href={`${addressOf({ number })}/annee`}
            aria-label={texts.seeYearOf(name, sayTitle(date))}
          >
            {texts.seeYear}
          </a>
        </li>
      ))}
    </ul>
  );
}
