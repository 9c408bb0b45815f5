import type { GivenBack } from "#basics/form";
import { Press, Problems } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";

import { gapsOf, type SeenAsked, type SeenBodyPage } from "../actions/see-asked.ts";
import { GAPS } from "../../domain/address.ts";
import { bodyAskedAt, bodyAt } from "../domain/address.ts";
import { type AskedBodies, bodyList } from "./list-asked.ts";
import { SIZE } from "./offered-page.tsx";
import { bodyTexts as texts } from "./texts.fr.ts";

/** « Chez les personnes »: what a body was asked; whether it comes to homes. */
export function BodyPage({
  seen,
  asked,
  back,
}: {
  readonly seen: SeenBodyPage;
  readonly asked: AskedBodies;
  readonly back: GivenBack;
}) {
  const { organisation, name, at } = seen;
  const shown = seen.asked.slice((asked.page - 1) * SIZE, asked.page * SIZE);
  return (
    <Page
      title={texts.title(name)}
      heading={texts.title(name)}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: name, at }]}
    >
      <Problems problem={back.problem} kept={false} />
      {!seen.assigns && <p>{texts.awaits}</p>}
      <Paged
        shown={shown}
        total={seen.asked.length}
        size={SIZE}
        asked={asked}
        at={(changes) => bodyList.at(bodyAt(organisation), asked, changes)}
        draw={(some) => (
          <Lines>
            {some.map((one) => (
              <AskedLine one={one} />
            ))}
          </Lines>
        )}
        empty={<Empty title={texts.none} />}
      />
      <Standing seen={seen} />
      {seen.comes && seen.isOpen && seen.assigns && (
        <p>
          <a href={GAPS}>{texts.gapsWay}</a>
        </p>
      )}
    </Page>
  );
}

function AskedLine({ one }: { readonly one: SeenAsked }) {
  const gaps = gapsOf(one);
  return (
    <div class="pile-s">
      <h2 class="petit">
        <a href={bodyAskedAt(one.organisation, one.id)}>{one.name}</a>
      </h2>
      <p>{one.state === "waiting" ? texts.waits : texts.comes}</p>
      {gaps > 0 && <p>{texts.gaps(gaps)}</p>}
    </div>
  );
}

function Standing({
  seen: { organisation, comes, isOpen, assigns },
}: {
  readonly seen: Pick<SeenBodyPage, "organisation" | "comes" | "isOpen" | "assigns">;
}) {
  const at = bodyAt(organisation);
  if (comes)
    return (
      <div class="pile-s">
        <p>{texts.on}</p>
        <Press action={`${at}/ne-plus-venir`} kind="lien">
          {texts.turnOff}
        </Press>
      </div>
    );
  if (!assigns) return null;
  if (!isOpen) return <p>{texts.closed}</p>;
  return (
    <div class="pile-s">
      <p>{texts.off}</p>
      <Press action={`${at}/venir`}>{texts.turnOn}</Press>
    </div>
  );
}
