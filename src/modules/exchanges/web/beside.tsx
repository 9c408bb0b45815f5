import { reading, showPanelsIn, type Work } from "#services/house";

import { givenBeside } from "../given/web/given-box.tsx";
import { meetingBeside } from "../meeting/web/beside.tsx";
import type { Beside, BesideExchange } from "../protocol/web/exchange-props.ts";
import { thanksBeside } from "../thanks/web/beside.tsx";

interface ShownBeside {
  readonly exchange: string;
  /** To whom the letter was written by whose link one reads. */
  readonly by: string | undefined;
}

const showPanels = reading((work: Work, { exchange, by }: ShownBeside) =>
  showPanelsIn(work, "exchange", exchange, by),
);

/** What modules above show of an exchange of their kind, to whoever reads it: a side, an approver, from a letter too. */
export const panelsBeside: Beside = async (app, actor, { seen, link }) => {
  const by = link && seen.you;
  const shown = await showPanels(app, actor, { exchange: seen.kept.id, by });
  if (shown.length === 0) return undefined;
  return { box: <>{shown}</>, day: undefined, waitsForYou: false, holdsBack: false };
};

/** What has its day in its terms is not met apart. */
const meetingUnlessAgreed: Beside = async (app, actor, asked) =>
  asked.seen.kind.agreement === undefined ? meetingBeside(app, actor, asked) : undefined;

/** All that modules above and later chapters show on the page of an exchange: thanks first, once it is done, and what was given, then the day on which one meets. */
export const beside: Beside = async (app, actor, asked) => {
  const all: BesideExchange[] = [];
  for (const one of [panelsBeside, thanksBeside, givenBeside, meetingUnlessAgreed]) {
    const found = await one(app, actor, asked);
    if (found !== undefined) all.push(found);
  }
  return all.length === 0
    ? undefined
    : {
        box: <>{all.map(({ box }) => box)}</>,
        day: all.find(({ day }) => day !== undefined)?.day,
        waitsForYou: all.some(({ waitsForYou }) => waitsForYou),
        holdsBack: all.some(({ holdsBack }) => holdsBack),
        isTheLand: all.some(({ isTheLand }) => isTheLand === true),
      };
};
