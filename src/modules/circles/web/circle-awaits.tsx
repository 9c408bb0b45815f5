import type { Child } from "hono/jsx";

import { writeDay } from "#basics/dates";
import { ButtonLink, Form } from "#ui/form";

import type { SeenCircle } from "../actions/see-circles.ts";
import { addressOf, isClosed } from "../domain/circle.ts";
import { charterTexts, lifeTexts } from "./keep-texts.fr.ts";
import { awaitsTexts } from "./awaits-texts.fr.ts";

/** What a circle awaits of the reader: their yes to a new charter, requests, links, its rest, its facilitation. */
export function awaitsIn(seen: SeenCircle, today: Temporal.PlainDate): readonly Child[] {
  const { circle, around, standing, mine } = seen;
  if (mine === undefined || isClosed(circle)) return [];
  const at = addressOf(circle);
  const keeps = standing === "facilitator";
  const proposed = around.links.filter(({ link, isOurs }) => link.state === "proposed" && !isOurs);
  return [
    ...(circle.brought?.offers === true
      ? [<Line says={awaitsTexts.brought} at={`${at}/ailleurs`} go={awaitsTexts.answer} />]
      : []),
    ...(mine.charterVersion < circle.charterVersion
      ? [
          <Line
            says={charterSays(around.charterDue, today)}
            at={`${at}/charte`}
            go={charterTexts.read}
          />,
        ]
      : []),
    ...(around.isAdrift
      ? [
          <div class="pile-s">
            <p>
              <strong>{lifeTexts.adrift}</strong>
            </p>
            <Form action={`${at}/animer`} send={lifeTexts.takeUp} />
          </div>,
        ]
      : []),
    ...(keeps && around.waiting > 0
      ? [
          <Line
            says={awaitsTexts.requests(around.waiting)}
            at={`${at}/demandes`}
            go={awaitsTexts.answer}
          />,
        ]
      : []),
    ...(keeps && proposed.length > 0
      ? [<Line says={awaitsTexts.links(proposed.length)} at={`${at}/liens`} go={awaitsTexts.see} />]
      : []),
    ...(keeps && around.restProposed
      ? [<Line says={lifeTexts.proposed} at={`${at}/vie`} go={awaitsTexts.answer} />]
      : []),
  ];
}

/** What is said of a charter that changed, before its date and after. */
export function charterSays(
  due: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): string {
  if (due === undefined) return charterTexts.toAccept;
  const day = writeDay(due, today);
  return Temporal.PlainDate.compare(today, due) > 0
    ? charterTexts.late(day)
    : charterTexts.toAcceptBy(day);
}

interface LineProps {
  readonly says: string;
  readonly at: string;
  readonly go: string;
}

function Line({ says, at, go }: LineProps) {
  return (
    <div class="rang bouts">
      <p>{says}</p>
      <ButtonLink href={at} kind="clair">
        {go}
      </ButtonLink>
    </div>
  );
}
