import type { Child } from "hono/jsx";

import { dayOf } from "#basics/dates";
import { personBy, type Work } from "#services/house";
import { Section } from "#ui/panel";

import { listMyExchangesIn } from "../protocol/actions/list-exchanges.ts";
import { hasEnded, otherSide } from "../protocol/domain/exchange.ts";
import { exchangeAt } from "../protocol/web/exchange-at.ts";
import { leavingTexts as texts } from "../protocol/web/texts.fr.ts";
import { titleOfExchange } from "../protocol/web/terms.ts";
import { sideOf } from "../protocol/actions/parties.ts";

/** So many are named; the others are counted. */
const NAMED = 5;

/** Before one leaves for good: who still waits for one, or for whom one waits, in one’s own name. */
export async function showOpenAtLeaving(work: Work): Promise<Child | undefined> {
  const me = personBy(work.actor);
  if (me === undefined) return undefined;
  const { exchanges } = await listMyExchangesIn(work);
  const open = exchanges.filter(
    ({ kept, you }) =>
      kept.exchange.state !== "closed" &&
      !hasEnded(kept.exchange) &&
      sideOf(kept, you).person === me,
  );
  if (open.length === 0) return undefined;
  return (
    <Section title={texts.title(open.length)} id="echanges-ouverts" class="pile-s">
      <p>{texts.says(open.length)}</p>
      <ul>
        {open.slice(0, NAMED).map((one) => (
          <li>
            <a href={exchangeAt(one.kind, one.kept)}>{titleOfExchange(one, dayOf(work.now))}</a>
            {one.names[otherSide(one.you)].name !== "" &&
              `, ${texts.with(one.names[otherSide(one.you)].name)}`}
          </li>
        ))}
      </ul>
      {open.length > NAMED && (
        <p>
          <a href="/echanges">{texts.all}</a>
        </p>
      )}
    </Section>
  );
}
