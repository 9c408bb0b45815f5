import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { demonstrationPeople } from "#rules/people";
import { type App, person } from "#services/house";

import { keepPaperIn } from "../papers/actions/keep-paper.ts";
import { demonstrationOrganisations } from "../data/demonstration-organisations.ts";
import {
  type DemonstrationPaper,
  demonstrationPapers,
  type DemonstrationPapers,
} from "../data/demonstration-papers.ts";
import { paperKind } from "../papers/domain/paper.ts";
import { writePdf } from "./write-pdf.ts";

/** Papers of two associations: most of them up to date, some not, one missing, one with an older version. */
export async function fillPapers(app: App): Promise<void> {
  for (const all of demonstrationPapers)
    for (const [i, paper] of all.papers.entries())
      await fillOne(app, all, { paper, daysAgo: 60 - i });
}

async function fillOne(
  app: App,
  { organisation: key, keptBy }: DemonstrationPapers,
  { paper, daysAgo }: { readonly paper: DemonstrationPaper; readonly daysAgo: number },
): Promise<void> {
  const today = dayOf(app.clock.now());
  const organisation = demonstrationOrganisations[key];
  const { name } = paperKind(paper.kind);
  await app.transaction(person(demonstrationPeople[keptBy].id), async (work) => {
    const then = { ...work, now: instantOf({ daysAgo, hour: "18:20" }, today) };
    const kept = await keepPaperIn(then, {
      organisation: organisation.id,
      kind: paper.kind,
      title: paper.title,
      dated: today.subtract({ days: paper.datedDaysAgo }),
      expires: paper.endsInDays === undefined ? undefined : today.add({ days: paper.endsInDays }),
      file: {
        name: `${paper.title ?? name}.pdf`,
        bytes: writePdf(paper.title ?? name, [organisation.name, "", ...paper.lines]),
      },
    });
    if (!kept.done) throw new Error(`${name}: ${kept.refusal}`);
  });
}
