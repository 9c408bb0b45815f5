import type { GivenBack } from "#basics/form";
import { addressOf } from "#rules/circles";
import { ButtonLink, Form, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Land } from "#ui/panel";

import type { SeenGathering } from "../actions/gather.ts";
import { dayAt } from "./day-panel.tsx";
import { gatherForm } from "./forms.ts";
import { dayTexts, gatherTexts as texts } from "./texts.fr.ts";

interface GatherPageProps {
  readonly seen: SeenGathering;
  readonly back: GivenBack;
}

/** « Faire quelque chose ensemble »: open a circle for both, or enter the one that the other opened. */
export function GatherPage({ seen, back }: GatherPageProps) {
  const exchange = seen.day.exchange;
  const at = `${dayAt(exchange)}/ensemble`;
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      back={back}
      noindex
      breadcrumb={[
        { label: dayTexts.list, at: "/squat/journees" },
        { label: dayTexts.title, at: `/echanges/${exchange}` },
      ]}
    >
      <Land class="pile">
        {seen.circle === undefined ? (
          <Form
            action={at}
            send={texts.send}
            asks={gatherForm}
            values={{ name: "", purpose: "", charter: texts.charterGiven }}
            back={back}
          />
        ) : (
          <There seen={{ ...seen, circle: seen.circle }} at={at} back={back} />
        )}
      </Land>
    </Page>
  );
}

interface ThereProps {
  readonly seen: SeenGathering & { readonly circle: NonNullable<SeenGathering["circle"]> };
  readonly at: string;
  readonly back: GivenBack;
}

function There({ seen: { circle, isIn }, at, back }: ThereProps) {
  return (
    <>
      <p>
        <strong>{texts.there(circle.name)}</strong> {circle.purpose}
      </p>
      {isIn ? (
        <p>
          <ButtonLink href={addressOf(circle)}>{texts.go}</ButtonLink>
        </p>
      ) : (
        <>
          <p>{texts.charterSays}</p>
          <ul>
            {circle.charter.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
          <Press
            action={`${at}/entrer`}
            prefix="entrer"
            version={circle.charterVersion}
            back={back}
          >
            {texts.enter}
          </Press>
        </>
      )}
    </>
  );
}
