import { isId } from "#basics/id";
import type { Waiting } from "#basics/waiting";
import type { Told, Work } from "#services/house";

import { listToDecideIn, seeOfCircleIn } from "../actions/see-of-circle.ts";
import { methodAt } from "../domain/method.ts";
import { trialAt } from "../domain/trial.ts";
import { texts, trialTexts } from "./texts.fr.ts";

/** On the page of a circle that tries one, for its members: what it wrote last, and what it tries. */
export async function tellsOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Told | undefined> {
  const circle = subject ?? "";
  const seen = isId<"Circle">(circle) ? await seeOfCircleIn(work, { circle }) : undefined;
  if (seen === undefined || seen.underWay.length === 0) return undefined;
  const { latest, underWay } = seen;
  const body = (
    <>
      {latest !== undefined && (
        <p>
          {texts.latest(latest.card.title)} <a href={methodAt(latest.method.id)}>{texts.read}</a>
        </p>
      )}
      {underWay.map(({ id, title }) => (
        <p>
          <a href={trialAt(id)}>{trialTexts.title(title)}</a>
        </p>
      ))}
    </>
  );
  return { body, presses: undefined };
}

/** What awaits who facilitates: reports that their circle alone reads, until it says otherwise. */
export async function waitsForWord(work: Work): Promise<readonly Waiting[]> {
  return (await listToDecideIn(work)).map(({ id, title, circle }) => ({
    group: "look",
    says: trialTexts.title(title),
    about: trialTexts.toDecide(circle),
    at: trialAt(id),
    go: trialTexts.decide,
    label: `${trialTexts.decide}, ${title}`,
  }));
}
