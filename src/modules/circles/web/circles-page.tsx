import { Archipelago } from "#ui/archipelago";
import { Emblem } from "#ui/emblem";
import { Empty } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above } from "#ui/state";

import type { ListedCircle } from "../actions/see-circles.ts";
import { addressOf } from "../domain/circle.ts";
import { kindNames } from "../domain/names.fr.ts";
import { texts } from "./texts.fr.ts";

/** The circles as islands on a chart, and as a list that says the same. */
export function CirclesPage({ circles }: { readonly circles: readonly ListedCircle[] }) {
  const mine = circles.filter(({ isMine }) => isMine);
  const others = circles.filter(({ isMine }) => !isMine);
  return (
    <Page title={texts.title} description={texts.lead}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        {circles.length === 0 ? (
          <Empty title={texts.none}>
            <p>
              <a href="/contact">{texts.noneHelp}</a>
            </p>
          </Empty>
        ) : (
          <Archipelago
            label={texts.map}
            islands={circles.map((circle) => ({
              id: circle.id,
              name: circle.name,
              at: addressOf(circle),
              asleep: circle.rest.state === "asleep",
            }))}
            allAt="#tous"
          />
        )}
        {mine.length > 0 && (
          <Section title={texts.mine} id="vos-cercles">
            <CircleGrid circles={mine} />
          </Section>
        )}
        {others.length > 0 && (
          <Section title={mine.length > 0 ? texts.others : texts.all} id="tous">
            <CircleGrid circles={others} />
          </Section>
        )}
      </div>
    </Page>
  );
}

function CircleGrid({ circles }: { readonly circles: readonly ListedCircle[] }) {
  return (
    <div class="grille cercles">
      {circles.map((circle) => (
        <CircleCard circle={circle} />
      ))}
    </div>
  );
}

/** One circle in a list: its island, what it is for, how many they are. */
export function CircleCard({ circle }: { readonly circle: ListedCircle }) {
  const { id, name, kind, purpose, members, isOpen, rest } = circle;
  return (
    <a class="cercle-vif" href={addressOf(circle)}>
      <Emblem id={id} asleep={rest.state === "asleep"} />
      <div class="pile-s">
        <Above
          facts={[
            kindNames[kind],
            texts.members(members),
            ...(isOpen ? [] : [texts.closed]),
            ...(rest.state === "asleep" ? [texts.asleep] : []),
          ]}
        />
        <h3>{name}</h3>
        <p>{purpose}</p>
      </div>
    </a>
  );
}
