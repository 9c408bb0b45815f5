import { meetingBeside } from "../meeting/web/beside.tsx";
import type { Beside, BesideExchange } from "../protocol/web/exchange-props.ts";
import { thanksBeside } from "../thanks/web/beside.tsx";

/** All that later chapters show on the page of an exchange: thanks first, once it is done, then the day on which one meets. */
export const beside: Beside = async (app, actor, asked) => {
  const all: BesideExchange[] = [];
  for (const one of [thanksBeside, meetingBeside]) {
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
