import { CallLine } from "#pieces/calls";
import { CircleCard } from "#pieces/circles";
import { ButtonLink } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Inlet } from "#ui/panel";
import { Folded } from "#ui/thing";
import { Scene } from "#ui/drawing/scene";

import { MOST_ON_FRONT, type SeenFront } from "../actions/see-front.ts";
import { FrontHero } from "./hero.tsx";
import { texts } from "./texts.fr.ts";
import { WaitingList } from "./waiting.tsx";
import { waitingTexts } from "./waiting-texts.fr.ts";
import { Week } from "./week.tsx";
import { FittingLines } from "../../legal/web/fitting-page.tsx";
import { ToldLinks } from "../../mine/web/mine-page.tsx";
import { texts as own } from "../../mine/web/texts.fr.ts";
import { texts as welcome } from "../../mine/web/welcome-texts.fr.ts";

export interface FrontPageProps {
  readonly front: SeenFront;
  /** Who is signed in, by the name they go by. */
  readonly name: string | undefined;
  readonly demonstration: boolean;
}

/** The front page: what one can do here, what awaits the reader, what closes soon, who is there. */
export function FrontPage({ front, name, demonstration }: FrontPageProps) {
  const { panels } = front;
  return (
    <Page
      title={texts.title}
      description={texts.lead}
      card={{ title: texts.title, description: texts.lead }}
      width="plein"
    >
      <FrontHero front={front} name={name} demonstration={demonstration}>
        {name !== undefined && <Awaits front={front} />}
      </FrontHero>
      <div class="cadre pile-xl sous-enseigne">
        {front.questionsWait && <Invite {...welcome.invite} at="/bienvenue" />}
        <Calls front={front} />
        {[...panels]}
        <Circles front={front} />
        <Near isIn={name !== undefined} />
        {name !== undefined && (
          <Folded title={own.told.title}>
            <ToldLinks />
          </Folded>
        )}
        {name === undefined && <About />}
        {name === undefined && <Invite {...texts.join} at="/entrer" />}
      </div>
    </Page>
  );
}

/** What awaits who is signed in, the most urgent first; their week beside. */
function Awaits({ front: { waiting, count, week, now } }: { readonly front: SeenFront }) {
  if (count === 0 && week.length === 0) return null;
  return (
    <div class="heros-attend deux">
      {count > 0 && (
        <div class="pile">
          <WaitingList waiting={waiting} now={now} brief />
          <p>
            <a href="/moi/fil">{waitingTexts.all(count)}</a>
          </p>
        </div>
      )}
      <Week week={week} now={now} />
    </div>
  );
}

/** An invitation: what it is, and where it leads. */
function Invite(props: {
  readonly title: string;
  readonly says: string;
  readonly link: string;
  readonly at: string;
}) {
  return (
    <Inlet class="rang bouts">
      <div class="pile-s">
        <h2>{props.title}</h2>
        <p>{props.says}</p>
      </div>
      <ButtonLink href={props.at}>{props.link}</ButtonLink>
    </Inlet>
  );
}

/** The calls that fit who reads, else those that close soonest. */
function Calls({ front }: { readonly front: SeenFront }) {
  const { fitting } = front;
  if (fitting === undefined || fitting.found.shown.length === 0) return <Soon front={front} />;
  return (
    <section class="pile" aria-labelledby="pour-vous">
      <div class="rang bouts">
        <h2 id="pour-vous">{welcome.fitting.onFront}</h2>
        <a href={`/appels?${fitting.query}`}>{welcome.fitting.onFrontAll}</a>
      </div>
      <FittingLines fitting={fitting} />
    </section>
  );
}

/** Those that close soonest; permanent aids are never here, since nothing hurries. */
function Soon({ front: { calls, now } }: { readonly front: SeenFront }) {
  if (calls.open === 0) return null;
  return (
    <section class="pile" aria-labelledby="bientot">
      <div class="rang bouts">
        <h2 id="bientot">{texts.soon.title}</h2>
        <a href="/appels">{texts.soon.all(calls.open)}</a>
      </div>
      {calls.soon.length === 0 ? (
        <p>
          {texts.soon.none} <a href="/appels?tri=echeance">{texts.soon.noneLink}</a>
        </p>
      ) : (
        <Lines>
          {calls.soon.map((shown) => (
            <CallLine shown={shown} now={now} />
          ))}
        </Lines>
      )}
    </section>
  );
}

function Circles({ front: { circles, circlesTotal } }: { readonly front: SeenFront }) {
  if (circles.length === 0) return null;
  const mine = circles.some(({ isMine }) => isMine);
  // Who is of some knows them, and finds them on the chart.
  if (mine)
    return (
      <Folded title={texts.circles.yours}>
        <Cards circles={circles} />
        <p>
          <a href="/cercles">{texts.circles.all(circlesTotal)}</a>
        </p>
      </Folded>
    );
  return (
    <section class="pile" aria-labelledby="cercles">
      <div class="rang bouts">
        <h2 id="cercles">{texts.circles.title}</h2>
        {circlesTotal > MOST_ON_FRONT.circles && (
          <a href="/cercles">{texts.circles.all(circlesTotal)}</a>
        )}
      </div>
      <Cards circles={circles} />
    </section>
  );
}

function Cards({ circles }: Pick<SeenFront, "circles">) {
  return (
    <div class="grille cercles">
      {circles.slice(0, MOST_ON_FRONT.circles).map((circle) => (
        <CircleCard circle={circle} />
      ))}
    </div>
  );
}

/** What stands around: the map; and the premises, which who is signed in finds in the row of parts. */
function Near({ isIn }: { readonly isIn: boolean }) {
  const { title, says, around, venues } = texts.near;
  return (
    <section class="pile-s" aria-labelledby="pres">
      <h2 id="pres">{title}</h2>
      <p>{says}</p>
      <p class="rang">
        <a href="/autour-de-moi">{around}</a> {!isIn && <a href="/locaux">{venues}</a>}
      </p>
    </section>
  );
}

/** What Archipel is, in three sentences, each with its coast. */
function About() {
  const { title, find, together, yours } = texts.about;
  return (
    <section class="pile" aria-labelledby="archipel">
      <h2 id="archipel">{title}</h2>
      <ul class="grille">
        <li class="pile-s">
          <Scene seed="trouver" land="tuile" standing={[["phare", 0.72, 1.5]]} boat={0.3} />
          <h3>
            <a href="/appels">{find.title}</a>
          </h3>
          <p>{find.says}</p>
        </li>
        <li class="pile-s">
          <Scene
            seed="ensemble"
            land="lavande"
            standing={[
              ["tour", 0.22, 1.1],
              ["maisons", 0.45, 1.1],
              ["clocher", 0.75, 1.1],
            ]}
          />
          <h3>
            <a href="/cercles">{together.title}</a>
          </h3>
          <p>{together.says}</p>
        </li>
        <li class="pile-s">
          <Scene
            seed="chez soi"
            land="olivier"
            standing={[
              ["maisons", 0.3, 1.4],
              ["cypres", 0.48, 1.2],
              ["plante", 0.62, 1.2],
              ["plante", 0.7, 1],
            ]}
          />
          <h3>
            <a href="/confidentialite">{yours.title}</a>
          </h3>
          <p>{yours.says}</p>
        </li>
      </ul>
    </section>
  );
}
